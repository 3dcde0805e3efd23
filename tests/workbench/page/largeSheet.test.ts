import type { Page } from 'playwright-core';
import { serveWorkbench } from '../../setup/openWorkbench';
import { chromiumPath, describeWith } from '../../setup/tools';
import { largeWorkbook } from './largeWorkbook';

const ROWS = 5000;
const COLUMNS = 60;
/** Far fewer than the 300,000 cells of the sheet: what fits on the screen, and some beyond. */
const MOST_DRAWN = 1500;

const openLarge = async (page: Page): Promise<void> => {
  const buffer = Buffer.from(largeWorkbook(ROWS, COLUMNS));
  await page.getByText('northshire-tracker.xlsx').waitFor();
  await page.getByLabel('File to open').setInputFiles({ name: 'large.xlsx', mimeType: '', buffer });
  await page.getByRole('grid', { name: 'Cells of Large' }).waitFor();
};

/** The cell that shows just this text; each shows its own address. */
const cellAt = (page: Page, text: string) => page.getByRole('gridcell', { name: text, exact: true });

describeWith(chromiumPath, 'chromium')('a large and wide sheet', () => {
  const workbench = serveWorkbench();

  it('draws only what is in view, keeps the frozen row and column there, and goes anywhere by key', async () => {
    const { page, faults } = await workbench.open();
    await openLarge(page);
    // The sheet that was open before is gone.
    await expect(page.getByRole('grid').count()).resolves.toBe(1);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+End');
    await page.getByLabel('Selected cell', { exact: true }).getByText('BH5000', { exact: true }).waitFor();
    await cellAt(page, 'BH5000').waitFor();
    const view = await page.locator('.scroller').boundingBox();
    for (const [text, side] of [
      ['BH1', 'y'],
      ['A5000', 'x'],
    ] as const) {
      const place = await cellAt(page, text).boundingBox();
      expect([text, (place?.[side] ?? Infinity) - (view?.[side] ?? 0)]).toEqual([text, side === 'y' ? 22 : 44]);
    }
    await expect(cellAt(page, 'M2500').count()).resolves.toBe(0);
    expect(await page.getByRole('gridcell').count()).toBeLessThan(MOST_DRAWN);

    await page.locator('.scroller').evaluate((view) => view.scrollTo(1500, 50_000));
    await page
      .getByRole('gridcell', { name: /^[A-Z]+2500$/ })
      .first()
      .waitFor();
    await page.keyboard.press('Control+Home');
    await page.getByLabel('Selected cell', { exact: true }).getByText('B2', { exact: true }).waitFor();
    await cellAt(page, 'B2').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
