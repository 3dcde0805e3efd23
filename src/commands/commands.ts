import { createPanelTracker } from '../app/createPanelTracker';
import { createExcelWorkbook } from '../excel/excelWorkbook';
import { today } from '../app/today';
import { runPanelSummary } from './runPanelSummary';
import { tellInDialog } from './tellInDialog';

/** The ribbon's "Panel summary"; the name is that of the manifest. */
function panelSummary(event: Office.AddinCommands.Event): Promise<void> {
  const tracker = createPanelTracker(createExcelWorkbook(), { today });
  return runPanelSummary(tracker, tellInDialog, () => event.completed());
}

void Office.onReady(() => Office.actions.associate('panelSummary', panelSummary));
