import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../setup/chromium';
import { findViolations } from '../setup/findViolations';
import { openWorkbench, takeSteps } from '../setup/openWorkbench';
import { serveFolder, type ServedFolder } from '../setup/serveFolder';
import { chromiumPath, describeWith } from '../setup/tools';

const DIST = join(__dirname, '..', '..', 'dist');
const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Gives the page Microsoft's own files from the build instead of the network. */
const serveOfficeJs = (page: Page) =>
  page.route(`${MICROSOFT}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    await route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(DIST, 'office', path)) });
  });

describeWith(chromiumPath, 'chromium')('the pane', () => {
  let site: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    site = await serveFolder(DIST);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it.each([
    ['in a plain browser', serveOfficeJs],
    ['when office.js cannot be fetched', (page: Page) => page.route(`${MICROSOFT}**`, (route) => route.abort())],
  ])('says that it belongs into Excel %s', async (_name, prepare) => {
    const page = await browser.newPage();
    await prepare(page);
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole('heading', { name: 'Open this in Excel' }).waitFor();
    expect(await findViolations(page.mainFrame())).toEqual([]);
    await page.close();
  });

  it('paints its name and purpose before any script has run', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}taskpane.html`);
    await expect(page.getByRole('heading', { name: 'Panel Tracker' }).isVisible()).resolves.toBe(true);
    await page.close();
  });

  it('is worked by keyboard alone, and says aloud what each step came to', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    await pane.getByRole('button', { name: 'Check the workbook' }).focus();
    await page.keyboard.press('Enter');
    await pane
      .getByRole('status')
      .first()
      .getByText(/recommendations found on 2 sheets/)
      .waitFor();
    await pane.getByRole('button', { name: 'Build the tables' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('status').first().getByText('The tables were built.').waitFor();
    await pane.getByRole('button', { name: 'Generate the Panel summary' }).focus();
    await page.keyboard.press('Space');
    await pane.getByRole('status').first().getByText('The Panel summary was written.').waitFor();
    await page.close();
  });

  it('keeps the focus on the button of a step while it runs and after it', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    const focused = () => pane.locator('body').evaluate(() => document.activeElement?.textContent);
    for (const [step, label, whenDone, labelThen] of [
      ['check', 'Check the workbook', /recommendations found/, 'Check again'],
      ['build', 'Build the tables', 'The tables were built.', 'Build the tables'],
      ['summarise', 'Generate the Panel summary', 'The Panel summary was written.', 'Generate again'],
    ] as const) {
      await pane.getByRole('button', { name: label }).focus();
      await page.keyboard.press('Enter');
      await pane.getByRole('status').first().getByText(whenDone).waitFor();
      expect([step, await focused()]).toEqual([step, labelThen]);
    }
    await page.close();
  });

  it('says beneath a grey button why it is grey, where the Tab key reaches it', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    const build = pane.getByRole('button', { name: 'Build the tables' });
    await build.focus();
    await expect(build.evaluate((button) => document.activeElement === button)).resolves.toBe(true);
    await expect(build.getAttribute('aria-disabled')).resolves.toBe('true');
    const reason = await build.getAttribute('aria-describedby');
    await expect(pane.locator(`[id="${reason}"]`).innerText()).resolves.toBe('Check the workbook first.');
    await page.close();
  });

  it('fits into 320 pixels with everything open', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    await page.addStyleTag({ content: '.pane { flex-basis: 320px !important; border: 0 !important }' });
    await takeSteps(pane, ['check']);
    const closed = pane.getByRole('button', { expanded: false });
    while ((await closed.count()) > 0) await closed.first().click();
    const widths = await pane.locator('html').evaluate((html) => [html.clientWidth, html.scrollWidth]);
    expect(widths[1]).toBe(widths[0]);
    await page.close();
  });

  it('breaks no heading of the columns inside a word in 320 pixels', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    await page.addStyleTag({ content: '.pane { flex-basis: 320px !important; border: 0 !important }' });
    await takeSteps(pane, ['check']);
    await pane
      .getByRole('button', { name: /^\d+ columns/ })
      .first()
      .click();
    const lines = await pane.getByRole('columnheader', { name: /^(Column|Heading)$/ }).evaluateAll((headings) =>
      headings.map((heading) => {
        const text = document.createRange();
        text.selectNodeContents(heading);
        return [heading.textContent, text.getClientRects().length];
      }),
    );
    expect(lines).toEqual([
      ['Column', 1],
      ['Heading', 1],
    ]);
    await page.close();
  });

  it('counts in the groups what it counts in all', async () => {
    const { page, pane } = await openWorkbench(browser, site.url);
    await takeSteps(pane, ['check']);
    const headers = pane.getByRole('region', { name: 'What needs a look' }).getByRole('button');
    const counts = (await headers.allInnerTexts()).map((text) => Number(/(\d+) places?$/.exec(text.trim())?.[1]));
    const line = await pane.getByText(/^(\d+ errors?, )?\d+ warnings?/).innerText();
    const total = [...line.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
    await page.close();
  });
});
