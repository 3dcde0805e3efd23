import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { REFUSAL_WORDING } from '../../../src/app/wording/refusalWording';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { cellKey, type HostValue } from '../../../src/workbench/host/workbook';
import { serveWorkbench, takeSteps } from '../../setup/openWorkbench';
import { chromiumPath, describeWith } from '../../setup/tools';

const editor = (page: Page) => page.getByRole('textbox', { name: /^Text of / });

/** Opens the editor of a cell of the Owners sheet, over what it holds. */
async function typeInto(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Owners', exact: true }).click();
  await page.getByRole('grid', { name: 'Cells of Owners' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(text);
}

/** What A1 of the Owners sheet holds in a saved workbook. */
async function savedA1(download: Download): Promise<HostValue | undefined> {
  const outcome = openWorkbook(readFileSync(await download.path()), download.suggestedFilename());
  const sheets = outcome.kind === 'opened' ? outcome.workbook.sheets : [];
  return sheets.find(({ name }) => name === 'Owners')?.cells.get(cellKey(0, 0))?.value;
}

describeWith(chromiumPath, 'chromium')('while a cell is being edited', () => {
  const workbench = serveWorkbench();

  it('the pane is refused and says so; after Enter it works, and the typing was not lost', async () => {
    const { page, pane, faults } = await workbench.open();
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
    await typeInto(page, 'People');
    // Clicking into the pane does not end the editing
    await pane.getByRole('button', { name: 'Check the workbook' }).click();
    await pane.getByText(REFUSAL_WORDING.editingCell.title, { exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByText(REFUSAL_WORDING.editingCell.title, { exact: true }).waitFor();
    await expect(editor(page).inputValue()).resolves.toBe('People');
    await editor(page).press('Enter');
    await page.getByRole('gridcell', { name: 'People', exact: true }).waitFor();
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByRole('button', { name: 'Check again', exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('also in the formula bar; Escape ends it', async () => {
    const { page, pane } = await workbench.open();
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
    const bar = page.getByRole('textbox', { name: 'Content of the selected cell' });
    await bar.fill('never');
    await pane.getByRole('button', { name: 'Check the workbook' }).click();
    await pane.getByText(REFUSAL_WORDING.editingCell.title, { exact: true }).waitFor();
    await bar.press('Escape');
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByRole('button', { name: 'Check again', exact: true }).waitFor();
    await page.close();
  });

  it('Download and Print preview enter the text first, as Excel does', async () => {
    const { page } = await workbench.open();
    await typeInto(page, 'Saved');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ]);
    await expect(savedA1(download)).resolves.toBe('Saved');
    await expect(editor(page).count()).resolves.toBe(0);
    await typeInto(page, 'Printed');
    await page.getByRole('button', { name: 'Print preview' }).click();
    await page.getByRole('dialog').getByText('Printed', { exact: true }).waitFor();
    await page.close();
  });

  it('Download and Print preview wait for text that Excel refuses', async () => {
    const { page, pane } = await workbench.open();
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
    await typeInto(page, '=6*');
    for (const name of ['Print preview', 'Download']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('alert').getByText(/^A1: /).waitFor();
      await expect(editor(page).inputValue()).resolves.toBe('=6*');
    }
    await expect(page.getByRole('dialog').count()).resolves.toBe(0);
    await editor(page).press('Escape');
    await takeSteps(pane, ['check']);
    expect(downloads).toEqual([]);
    await page.close();
  });
});
