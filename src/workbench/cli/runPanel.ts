import { basename, extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createPanelTracker } from '../../app/createPanelTracker';
import { parseDecisions } from '../../app/decisions';
import type { BuildOutcome, CheckOutcome, SummaryOutcome } from '../../app/panelTracker';
import { reportJson } from '../../app/reportJson';
import { today } from '../../app/today';
import { writeWordReport } from '../../app/word/writeWordReport';
import { BEGUN_WORDING, BLOCKED_WORDING, REFUSAL_WORDING } from '../../app/wording/refusalWording';
import { NO_DECISIONS, type Decisions } from '../../domain/decisions';
import { DEFAULT_DETAILS } from '../../domain/tables/detailsTable';
import { longDate } from '../../domain/workbook/serialDate';
import { DATES_OF_1904, FILE_WORDING } from '../file/fileWording';
import { openWorkbook } from '../file/openWorkbook';
import { saveWorkbook } from '../file/saveWorkbook';
import { recalculate } from '../formulas/recalculate';
import { unsupportedLine } from '../formulas/unsupportedWording';
import { ExcelHost } from '../host/excelHost';
import { costOf, type StepCost } from '../host/stepCost';
import { bootOffice } from '../office/bootOffice';
import { readArguments, USAGE, type Arguments } from './arguments';
import { ensureFolder, readInput, writeAll } from './files';
import { foundLines, resultLines } from './printedTable';

/** The two streams of the command. */
export interface Screen {
  /** Standard output. */
  print(line: string): void;
  /** Standard error. */
  complain(line: string): void;
}

const DONE = 0;
const NOTHING_WRITTEN = 1;
const BAD_INPUT = 2;

const SAMPLE = join(__dirname, '../../../assets/sample/northshire-tracker.xlsx');
const SAMPLE_ANSWERS = join(__dirname, '../../../assets/sample/northshire-answers.json');

/** Opens the tracker in the embedded host, runs the pane's three steps through office.js, and writes the results. Gives the exit code. */
export async function runPanel(argv: readonly string[], screen: Screen): Promise<number> {
  const read = readArguments(argv);
  if (!read.ok) {
    screen.complain(`${read.problem} ${USAGE}`);
    return BAD_INPUT;
  }
  if (read.value.help) {
    screen.print(USAGE);
    return DONE;
  }
  const job = await prepare(read.value);
  if ('problem' in job) {
    screen.complain(job.problem);
    return BAD_INPUT;
  }
  return work(read.value, job, screen);
}

interface Job {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly decisions: Decisions;
}

/** Reads everything that can be wrong before any work is done. */
async function prepare(args: Arguments): Promise<Job | { readonly problem: string }> {
  const path = args.tracker ?? SAMPLE;
  const file = await readInput(path);
  if (!file.ok) return { problem: file.problem };
  const answers = args.decisions ?? (args.tracker === null ? SAMPLE_ANSWERS : null);
  let decisions = NO_DECISIONS;
  if (answers !== null) {
    const json = await readInput(answers);
    if (!json.ok) return { problem: json.problem };
    const parsed = parseDecisions(new TextDecoder().decode(json.bytes));
    if (!parsed.ok) return { problem: `The decisions in "${answers}" cannot be used: ${parsed.problem}.` };
    decisions = parsed.decisions;
  }
  if (args.asAt !== null) decisions = { ...decisions, details: { ...decisions.details, positionDate: args.asAt } };
  return { bytes: file.bytes, fileName: basename(path), decisions };
}

async function work(args: Arguments, job: Job, screen: Screen): Promise<number> {
  const say = args.json ? (line: string) => screen.complain(line) : (line: string) => screen.print(line);
  const clock = stopwatch();
  const opened = clock.file(() => openWorkbook(job.bytes, job.fileName));
  if (opened.kind === 'refused') {
    screen.complain(`${job.fileName}: ${FILE_WORDING[opened.reason]}`);
    return BAD_INPUT;
  }
  if (opened.date1904) {
    screen.complain(`${job.fileName}: ${DATES_OF_1904}`);
    return BAD_INPUT;
  }
  const folder = await ensureFolder(args.out);
  if (folder !== null) {
    screen.complain(folder);
    return BAD_INPUT;
  }
  say(`Reading ${job.fileName} ...`);
  const host = new ExcelHost(opened.workbook, { recalculate });
  await bootOffice({ host });
  // Only now can the seam be loaded: its library looks for the globals of office.js.
  const { createExcelWorkbook } = await import('../../excel/excelWorkbook');
  const day = today();
  const tracker = createPanelTracker(createExcelWorkbook(), {
    today: () => day,
    decisions: job.decisions,
    acceptSuggestions: args.acceptSuggestions,
  });

  const costs: [string, StepCost][] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const { result, cost } = await costOf(host, () => clock.step(work));
    costs.push([name, cost]);
    return result;
  };

  const checked = await step('check', () => tracker.check());
  if (checked.kind === 'refused') return refuse(checked, screen);
  foundLines(checked, args.acceptSuggestions).forEach(say);
  if (checked.built && args.decisions !== null)
    say('  The tables were built before: the decisions are not used again.');

  const built = checked.built ? null : await step('build', () => tracker.build());
  if (built?.kind === 'refused') return refuse(built, screen);
  const summary = built?.kind === 'blocked' ? built : await step('summary', () => tracker.summarise());
  if (summary.kind === 'refused') return refuse(summary, screen);
  const told = summary.kind === 'written' ? summary.model.details.positionDate : null;
  if (told !== null && args.asAt !== null && told !== args.asAt) {
    screen.complain(
      `The tables of ${job.fileName} are judged at ${longDate(told)}, as its Report details say: change the position date there, or leave out --as-at.`,
    );
    return BAD_INPUT;
  }

  const name = basename(job.fileName, extname(job.fileName));
  const files: { name: string; content: Uint8Array | string }[] = [];
  host.calculate();
  const ours = new Set(opened.workbook.sheets.filter(({ touched }) => touched).map(({ name }) => name));
  const officers = unsupportedLine(host.unsupportedFormulas.filter(({ sheet }) => !ours.has(sheet)));
  if (officers !== null) say(officers);
  if (summary.kind === 'written') {
    const [unknown] = host.unsupportedFormulas.filter(({ sheet }) => ours.has(sheet));
    if (unknown) {
      screen.complain(
        `A formula of ours on the sheet ${unknown.sheet} cannot be worked out here (${unknown.reason}): ${unknown.formula}. Nothing was written.`,
      );
      return NOTHING_WRITTEN;
    }
    files.push({
      name: `${name}.tracked${extname(job.fileName).toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx'}`,
      content: clock.file(() => saveWorkbook(opened.workbook)),
    });
    files.push({ name: `${name}.panel.docx`, content: await writeWordReport(summary.model) });
  }
  const positionDate = job.decisions.details.positionDate ?? day;
  const details =
    summary.kind === 'written' ? summary.model.details : { ...DEFAULT_DETAILS, ...job.decisions.details, positionDate };
  const { cost } = host;
  const report = reportJson(
    checked.reading,
    checked.reading.issues,
    summary.kind === 'written' ? summary.model : null,
    details,
    {
      syncs: cost.requests,
      requests: cost.requests + cost.officeRequests,
      requestBytes: cost.requestBytes,
      responseBytes: cost.responseBytes,
      engineMs: Math.max(0, Math.round(clock.stepMs() - cost.hostMs)),
      hostMs: Math.round(cost.hostMs),
      fileMs: Math.round(clock.fileMs()),
    },
  );
  const json = `${JSON.stringify(report, null, 2)}\n`;
  files.push({ name: 'report.json', content: json });
  const problem = await writeAll(args.out, files);
  if (problem !== null) {
    screen.complain(problem);
    return BAD_INPUT;
  }
  resultLines(
    report,
    summary,
    costs,
    files.map((file) => join(args.out, file.name)),
  ).forEach(say);
  if (args.json) screen.print(json.trimEnd());
  return summary.kind === 'written' ? DONE : blocked(summary, screen);
}

type Refused = Extract<CheckOutcome | BuildOutcome | SummaryOutcome, { kind: 'refused' }>;

function refuse({ refusal }: Refused, screen: Screen): number {
  const { title, whatToDo } = REFUSAL_WORDING[refusal.code];
  const begun = refusal.begun ? ` ${BEGUN_WORDING}` : '';
  screen.complain(`${title}. ${whatToDo}${begun} (${refusal.detail})`);
  return NOTHING_WRITTEN;
}

function blocked({ reason, names }: Extract<SummaryOutcome, { kind: 'blocked' }>, screen: Screen): number {
  const { title, whatToDo } = BLOCKED_WORDING[reason](names);
  screen.complain(`${title}. ${whatToDo}`);
  return NOTHING_WRITTEN;
}

function stopwatch() {
  let file = 0;
  let steps = 0;
  return {
    file<T>(task: () => T): T {
      const start = performance.now();
      const result = task();
      file += performance.now() - start;
      return result;
    },
    async step<T>(task: () => Promise<T>): Promise<T> {
      const start = performance.now();
      const result = await task();
      steps += performance.now() - start;
      return result;
    },
    fileMs: () => file,
    stepMs: () => steps,
  };
}
