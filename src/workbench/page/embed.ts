import { matrixFor } from '../office/requirements';
import { installExternal } from '../office/win32External';
import type { WorkbenchWindow } from './session';

/** Runs in the pane's frame before office.js: gives it the workbook of the page around it as its Excel. */
const session = (window.parent as WorkbenchWindow).workbenchSession;
if (session) {
  const { fire } = installExternal(window, {
    processQuery: (body, flags) => session.processQuery(body, flags),
    matrix: matrixFor('1.14'),
    settings: session.host.workbook.settings,
    documentUrl: session.host.workbook.fileName,
    readOnly: session.host.workbook.readOnly,
    instanceId: session.id,
  });
  window.addEventListener('pagehide', session.host.onEvents(fire));
}
