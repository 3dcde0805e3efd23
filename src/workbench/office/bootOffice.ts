import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineWindow } from './nodeWindow';
import { matrixFor } from './requirements';
import { hasUndoGroups, noticeUndoGroups, type Library, type UndoGroups } from './undoGroups';
import { installExternal, type QueryAnswer, type RequirementMatrix, type RichApiEvent } from './win32External';

export { matrixFor } from './requirements';

/** Whatever answers the requests of office.js; ExcelHost does. */
export interface QueryHost extends UndoGroups {
  processQuery(body: string, flags: number): QueryAnswer | Promise<QueryAnswer>;
  /** Calls the listener with events for the client, until the returned function is called. */
  onEvents(listener: (events: readonly RichApiEvent[]) => void): () => void;
}

export interface BootOptions {
  host: QueryHost;
  /** Requirement sets of the Excel that is played, by default those of ExcelApi 1.14. */
  matrix?: RequirementMatrix;
}

/** The globals of office.js. */
export interface BootedOffice {
  Office: typeof globalThis.Office;
  Excel: typeof globalThis.Excel;
  OfficeExtension: typeof globalThis.OfficeExtension;
}

const MAIN_SCRIPT = 'office.debug.js';

/** The one office.js of this realm: it cannot be loaded twice, so later boots give it another host. */
let booted: {
  host: QueryHost;
  matrix: string;
  settings: Map<string, string>;
  /** Takes the events of the present host to the client. */
  connect(): void;
} | null = null;

const dist = (): string => dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Runs a script of the library as the global code of this realm: under jest, `vm` would choose the realm outside the test. */
function runScript(file: string): void {
  const source = readFileSync(join(dist(), file), 'utf8');
  (0, eval)(`${source}\n//# sourceURL=${file}`);
}

const officeGlobals = (): BootedOffice => {
  const { Office, Excel, OfficeExtension } = globalThis as unknown as BootedOffice;
  return { Office, Excel, OfficeExtension };
};

/** Loads document settings anew, so that nothing of an earlier host stays in the library's cache. */
const refreshSettings = (office: BootedOffice): Promise<void> =>
  new Promise((resolve) => office.Office.context.document.settings.refreshAsync(() => resolve()));

/**
 * Boots Microsoft's unmodified office.js in this realm on the given host; `Office`, `Excel` and `OfficeExtension` become
 * globals, as in a pane. Booting again swaps the host: one is served at a time. The library is told to refuse every API above
 * the matrix (`ApiNotFound`), as an Excel of that age would. Throws when the matrix differs from that of the first boot.
 */
export async function bootOffice({ host, matrix = matrixFor('1.14') }: BootOptions): Promise<BootedOffice> {
  const claimed = JSON.stringify(matrix);
  if (booted) {
    if (booted.matrix !== claimed)
      throw new Error(`office.js runs here with ${booted.matrix}; another matrix needs a process of its own`);
    booted.host = host;
    booted.settings.clear();
    booted.connect();
    const office = officeGlobals();
    await refreshSettings(office);
    return office;
  }
  let disconnect = (): void => undefined;
  const state = {
    host,
    matrix: claimed,
    settings: new Map<string, string>(),
    connect(): void {
      disconnect();
      disconnect = state.host.onEvents(fire);
    },
  };
  booted = state;
  defineWindow(MAIN_SCRIPT, runScript);
  const { fire } = installExternal(globalThis, {
    processQuery: (body, flags) => state.host.processQuery(body, flags),
    matrix,
    settings: state.settings,
  });
  state.connect();
  runScript(MAIN_SCRIPT);
  await officeGlobals().Office.onReady();
  // Not in the typings: makes the client throw ApiNotFound for what the matrix does not have (excel-host 0.3).
  const library = globalThis as unknown as { OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } } };
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  if (hasUndoGroups(matrix)) noticeUndoGroups(officeGlobals().Excel as unknown as Library, () => state.host);
  return officeGlobals();
}
