import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findViolations } from '../../setup/findViolations';
import { convertWithLibreOffice } from '../../setup/libreOffice';
import { paneFrame, serveWorkbench, takeSteps } from '../../setup/openWorkbench';
import { chromiumPath, describeWith, sofficePath } from '../../setup/tools';

/** Pages of a PDF, by the objects that are pages. */
const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

const A4 = /\/MediaBox\s*\[\s*0 0 (?:594\.9|595)\S* 841\.[89]\S*\s*\]/;

/** Opens the preview and gives the number of pages that it says there are. */
async function preview(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Print preview' }).click();
  const first = page.getByRole('dialog').getByRole('region', { name: /^Page 1 of \d+$/ });
  return Number((await first.getAttribute('aria-label'))?.split(' ').pop());
}

describeWith(chromiumPath && sofficePath, 'chromium and libreoffice')('the print preview', () => {
  const workbench = serveWorkbench();

  it('shows the pages of the Panel summary, prints them, and LibreOffice counts as many', async () => {
    const { page, pane, faults } = await workbench.open();
    await takeSteps(pane, ['check', 'build', 'summarise']);
    const pages = await preview(page);
    const first = page.getByRole('region', { name: `Page 1 of ${pages}` });
    await expect(first.locator('.page-text').allInnerTexts()).resolves.toEqual([
      'OFFICIAL',
      `Position as at 16 October 2020\nPage 1 of ${pages}`,
    ]);
    expect(await findViolations(page.mainFrame())).toEqual([]);

    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pagesOf(printed)).toBe(pages);
    expect(printed.toString('latin1')).toMatch(A4);

    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('Print preview');

    // LibreOffice prints a workbook whole: the other sheets go first.
    await (
      await paneFrame(page)
    ).evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name');
        await context.sync();
        worksheets.items.filter(({ name }) => name !== 'Panel summary').forEach((sheet) => sheet.delete());
        await context.sync();
      }),
    );
    const folder = await mkdtemp(join(tmpdir(), 'panel-tracker-print-'));
    try {
      const file = join(folder, 'summary.xlsx');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download', exact: true }).click(),
      ]);
      await download.saveAs(file);
      await convertWithLibreOffice(file, 'pdf', folder);
      expect(pagesOf(await readFile(join(folder, 'summary.pdf')))).toBe(pages);
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('keeps the focus, draws the pages as they come into view, and prints the shown sheet when asked', async () => {
    const { page } = await workbench.open();
    await page.getByRole('button', { name: 'Force 2020' }).click();
    const pages = await preview(page);
    const dialog = page.getByRole('dialog', { name: 'Print preview: Force 2020' });
    const asked = page.evaluate(() => new Promise((resolve) => (window.print = () => resolve('asked'))));
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(asked).resolves.toBe('asked');
    for (let tab = 0; tab < 6; tab++) {
      await page.keyboard.press('Tab');
      await expect(
        page.evaluate(
          () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
        ),
      ).resolves.toBe(true);
    }
    await dialog.getByRole('region', { name: 'Pages' }).evaluate((desk) => desk.scrollTo(0, desk.scrollHeight));
    await dialog.getByRole('region', { name: `Page ${pages} of ${pages}` }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.close();
  });
});
