import { runPanel } from './runPanel';

// Progress and the table go to standard error when standard output belongs to report.json.
void runPanel(process.argv.slice(2), {
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
}).then((code) => {
  process.exitCode = code;
});
