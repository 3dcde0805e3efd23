import { toFragment, type Problem } from './problemMessage';

/**
 * Shows a problem in a dialog; settles when the officer has closed it. A command has no screen of its own, and only a
 * shared runtime could open the pane, so a static page in a dialog (DialogApi 1.1) is how it can be heard. The command
 * must not complete before: its runtime ends then, and the dialog with it.
 */
export function tellInDialog(problem: Problem): Promise<void> {
  const page = new URL(`message.html${toFragment(problem)}`, location.href);
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(page.href, { height: 30, width: 30, displayInIframe: true }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(`The dialog could not be opened: ${opened.error.code}`));
        return;
      }
      opened.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
