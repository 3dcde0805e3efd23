import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { NOTICE_WORDING } from '../../../src/app/wording/noticeWording';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { recalculate } from '../../../src/workbench/formulas/recalculate';
import { ExcelHost } from '../../../src/workbench/host/excelHost';
import { matrixFor } from '../../../src/workbench/office/requirements';
import { launchChromium } from '../../setup/chromium';
import { openOnTheWeb } from '../../setup/excelOnTheWeb';
import { chromiumPath, describeWith } from '../../setup/tools';

const ROOT = join(__dirname, '../../..');
const SAMPLE = join(ROOT, 'assets/sample/northshire-tracker.xlsx');

describeWith(chromiumPath, 'chromium')('Excel on the web', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('boots the pane in its frame by messages over https; the pane reads the workbook and hears of changes through it', async () => {
    const opened = openWorkbook(readFileSync(SAMPLE), 'northshire-tracker.xlsx');
    if (opened.kind !== 'opened') throw new Error(opened.reason);
    const host = new ExcelHost(opened.workbook, { recalculate, build: 'web' });
    const { page, pane, asked, faults } = await openOnTheWeb(browser, join(ROOT, 'dist'), host, matrixFor('1.17'));

    await pane.getByRole('button', { name: 'Check the workbook', exact: true }).click();
    await pane.getByRole('button', { name: 'Check again', exact: true }).waitFor();
    await expect(pane.locator('body').evaluate(() => Office.context.platform)).resolves.toBe('OfficeOnline');
    expect(await asked()).toEqual(
      expect.arrayContaining(['ContextActivationManager_getAppContextAsync', 'executeMethod']),
    );
    // Three round trips of the check, and the registration for changes when the pane opens
    expect(host.cost.requests).toBe(4);

    const [sheet] = host.workbook.sheets;
    if (!sheet) throw new Error('the sample has no sheet');
    host.enter(sheet, 40, 0, 'A note');
    await pane.getByText(NOTICE_WORDING.changed, { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});
