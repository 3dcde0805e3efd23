import { createRoot } from 'react-dom/client';
import type { PanelTracker } from '../app/panelTracker';
import type { WorkbookPort } from '../app/ports';
import { createExcelWorkbook } from '../excel/excelWorkbook';
import { App } from './App';
import { OpenInExcel } from './components/OpenInExcel';
import { createPane } from './paneState';
import { Shell } from './Shell';
import { today } from '../app/today';

/** The three steps, whose rules are fetched while the officer reads the pane: they are a third of its size. */
function trackerOn(port: WorkbookPort): PanelTracker {
  const loaded = import('../app/createPanelTracker').then(({ createPanelTracker }) =>
    createPanelTracker(port, { today }),
  );
  return {
    check: async (from) => (await loaded).check(from),
    answer: async (...answers) => (await loaded).answer(...answers),
    build: async (from) => (await loaded).build(from),
    mend: async (fixes) => (await loaded).mend(fixes),
    summarise: async () => (await loaded).summarise(),
  };
}

/** The pane's state on the workbook that it was opened beside. */
function paneOnWorkbook() {
  const port = createExcelWorkbook();
  const pane = createPane({
    tracker: trackerOn(port),
    goTo: (sheet, cell) => port.goTo(sheet, cell),
    // docx is larger than the pane: its chunk is fetched when it is wanted.
    writeReport: async (model) => (await import('../app/word/writeWordReport')).writeWordReport(model),
    after: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  // Only a hint hangs on it: an Excel that refuses this is none of the officer's troubles.
  void port.watchChanges((change) => pane.getState().noteChange(change));
  return pane;
}

/** True beside a workbook. Office is missing when its script could not be fetched, and names no host in a plain browser. */
async function isInExcel(): Promise<boolean> {
  return typeof Office !== 'undefined' && (await Office.onReady()).host === Office.HostType.Excel;
}

async function start(): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('taskpane.html has no element "root".');
  const content = (await isInExcel()) ? <App pane={paneOnWorkbook()} /> : <OpenInExcel />;
  createRoot(element).render(<Shell>{content}</Shell>);
}

void start();
