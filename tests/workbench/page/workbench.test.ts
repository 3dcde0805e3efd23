import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { FILE_WORDING } from '../../../src/workbench/file/fileWording';
import { openWorkbook } from '../../../src/workbench/file/openWorkbook';
import { unsupportedLine } from '../../../src/workbench/formulas/unsupportedWording';
import { launchChromium } from '../../setup/chromium';
import { findViolations } from '../../setup/findViolations';
import { openWorkbench, paneFrame, takeSteps } from '../../setup/openWorkbench';
import { serveFolder, type ServedFolder } from '../../setup/serveFolder';
import { chromiumPath, describeWith } from '../../setup/tools';
import { officerFile } from '../file/officerFile';

const ROOT = join(__dirname, '..', '..', '..');
const DIST = join(ROOT, 'dist');
const SAMPLE = join(ROOT, 'assets', 'sample', 'northshire-tracker.xlsx');

/** The first text to the right of the first cell of the sheet that says just this. */
async function besideOnSheet(page: Page, label: string): Promise<string | undefined> {
  const row = page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: label, exact: true }) });
  const texts = await row.first().getByRole('gridcell').allInnerTexts();
  return texts.slice(texts.indexOf(label) + 1).find((text) => text !== '');
}

/** Clicks and gives the bytes and the name of the file that is saved by it. */
async function downloaded(page: Page, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

describeWith(chromiumPath, 'chromium')('the workbench page', () => {
  let site: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no build to test: run "npm run build" first.');
    site = await serveFolder(DIST);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('takes the sample from check to summary through the real office.js, and asks no other server', async () => {
    const { page, pane, faults } = await openWorkbench(browser, site.url);
    await expect(page.getByRole('button', { name: 'National & joint' }).getAttribute('aria-current')).resolves.toBe(
      'page',
    );
    await takeSteps(pane, ['check', 'build', 'summarise']);

    await expect(page.getByRole('button', { name: 'Panel summary' }).getAttribute('aria-current')).resolves.toBe(
      'page',
    );
    for (const label of ['Tracked', 'Open', 'Closed', 'Overdue', 'Red', 'Amber', 'Green']) {
      const figure = pane
        .getByLabel('Headline figures of the summary')
        .locator('div', { has: pane.getByText(label, { exact: true }) });
      expect([label, await figure.locator('dd').innerText()]).toEqual([label, await besideOnSheet(page, label)]);
    }
    await expect(page.getByRole('figure').innerText()).resolves.toContain('RAG by inspection');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows and selects the place of an issue', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    await takeSteps(pane, ['check']);
    await pane
      .getByRole('region', { name: 'What needs a look' })
      .getByRole('button', { expanded: false })
      .first()
      .click();
    const place = pane
      .getByRole('listitem')
      .getByRole('button', { name: /, [A-Z]+\d+$/ })
      .last();
    const [sheet, cell] = (await place.innerText()).split(/, (?=[A-Z]+\d+$)/);
    await place.click();
    await page.locator(`output:text-is("${cell}")`).waitFor();
    await expect(
      page.getByRole('button', { name: sheet ?? '', exact: true }).getAttribute('aria-current'),
    ).resolves.toBe('page');
    await expect(page.locator('.cell.active').isVisible()).resolves.toBe(true);
    await page.close();
  });

  it('saves the Word report and the workbook with its tables', async () => {
    const { page, pane, faults } = await openWorkbench(browser, site.url);
    await takeSteps(pane, ['check', 'build', 'summarise']);

    const report = await downloaded(page, () => pane.getByRole('button', { name: 'Download the Word report' }).click());
    expect(report.name).toBe('Panel report 2020-10-16.docx');
    expect(strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array())).toContain('Position as at');

    const saved = await downloaded(page, () => page.getByRole('button', { name: 'Download', exact: true }).click());
    expect(saved.name).toBe('northshire-tracker.tracked.xlsx');
    const outcome = openWorkbook(saved.bytes, saved.name);
    const sheets = outcome.kind === 'opened' ? outcome.workbook.sheets : [];
    expect(sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['National & joint', 'Recommendations', 'Panel summary']),
    );
    expect(sheets.flatMap((sheet) => sheet.tables.map((table) => table.name))).toContain('Recommendations');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('opens a workbook of the officer’s own, picked or dropped, with a fresh pane', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    await takeSteps(pane, ['check']);
    await page
      .getByLabel('File to open')
      .setInputFiles({ name: 'mine.xlsx', mimeType: '', buffer: readFileSync(SAMPLE) });
    await page.getByText('mine.xlsx').waitFor();
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();

    const transfer = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'dropped.xlsx'));
        return data;
      },
      [...readFileSync(SAMPLE)],
    );
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await page.getByText('dropped.xlsx').waitFor();
    await page.close();
  });

  it.each([
    ['no-workbook.xlsx', 'just text', FILE_WORDING.notAWorkbook],
    ['empty.xlsx', '', FILE_WORDING.empty],
  ])('says in one line why %s cannot be opened, and keeps what is open', async (name, content, why) => {
    const { page } = await openWorkbench(browser, site.url);
    await page.getByText('northshire-tracker.xlsx').waitFor();
    await page.getByLabel('File to open').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    await page.getByRole('alert').getByText(`${name}: ${why}`, { exact: true }).waitFor();
    await expect(page.getByText('northshire-tracker.xlsx').isVisible()).resolves.toBe(true);
    await page.close();
  });

  it('says quietly which formulas cannot be worked out here', async () => {
    const { page } = await openWorkbench(browser, site.url);
    await page.getByText('northshire-tracker.xlsx').waitFor();
    await expect(page.locator('.notice').innerText()).resolves.toBe('');
    const formula = '<sheetData><row r="1"><c r="B1"><f>NETWORKDAYS(44105,44120)</f></c></row></sheetData>';
    await page.getByLabel('File to open').setInputFiles({
      name: 'formulas.xlsx',
      mimeType: '',
      buffer: Buffer.from(officerFile({ sheets: { Tracker: formula } })),
    });
    await page.getByText('formulas.xlsx').waitFor();
    await expect(page.locator('.notice').innerText()).resolves.toBe(
      unsupportedLine([
        {
          sheet: 'Tracker',
          row: 0,
          column: 1,
          formula: '=NETWORKDAYS(44105,44120)',
          reason: 'the function NETWORKDAYS',
        },
      ]),
    );
    await page.close();
  });

  it('says why building wrote nothing, and builds once the hindrance is gone', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    const protect = (on: boolean) =>
      page.evaluate((structureProtected) => {
        const { workbenchSession } = window as unknown as { workbenchSession: { host: { workbook: object } } };
        Object.assign(workbenchSession.host.workbook, { structureProtected });
      }, on);
    await takeSteps(pane, []);
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
    await protect(true);
    await takeSteps(pane, ['check']);
    await pane.getByRole('button', { name: 'Build the tables' }).click();
    await pane.getByRole('group').getByText('The workbook’s structure is protected').waitFor();
    await protect(false);
    await pane.getByRole('button', { name: 'Try again' }).click();
    await pane.getByRole('button', { name: 'Go to Recommendations' }).waitFor();
    // "Try again" is gone with its message: the focus must not be.
    await expect(pane.locator('body').evaluate(() => document.activeElement?.textContent)).resolves.toBe(
      'Build the tables',
    );
    await page.close();
  });

  it('has no fault that axe can find, in the page or in the pane', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
    expect([await findViolations(page.mainFrame()), await findViolations(await paneFrame(page))]).toEqual([[], []]);
    await takeSteps(pane, ['check']);
    const closed = pane.getByRole('button', { expanded: false });
    while ((await closed.count()) > 0) await closed.first().click();
    expect(await findViolations(await paneFrame(page))).toEqual([]);
    await takeSteps(pane, ['build', 'summarise']);
    expect([await findViolations(page.mainFrame()), await findViolations(await paneFrame(page))]).toEqual([[], []]);
    await page.close();
  });
});
