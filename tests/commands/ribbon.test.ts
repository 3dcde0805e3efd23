import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from '../setup/chromium';
import { findViolations } from '../setup/findViolations';
import { openWorkbench, takeSteps } from '../setup/openWorkbench';
import { serveFolder, type ServedFolder } from '../setup/serveFolder';
import { chromiumPath, describeWith } from '../setup/tools';

const DIST = join(__dirname, '..', '..', 'dist');

/** Opens the commands page as Excel does, unseen, on the workbook of the workbench; gives its document. */
async function openCommands(page: Page) {
  const microsoft = /<script src="?https:[^">]*office\.js"?><\/script>/;
  const html = readFileSync(join(DIST, 'commands.html'), 'utf8');
  const body = html.replace(microsoft, '<script src="embed.js"></script><script src="office/office.js"></script>');
  await page.route('**/commands.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.name = 'commands';
    frame.src = 'commands.html';
    document.body.append(frame);
  });
  const frame = await (await page.locator('iframe[name=commands]').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The commands page did not open.');
  await frame.waitForLoadState();
  return frame;
}

/** What the test keeps in the window of the commands page. */
interface CommandsWindow {
  completed: number;
  dialog?: { readonly url: string; readonly close: () => void };
}

/** Presses the button as Excel does: calls the function that the manifest's name was associated with. */
const press = (commands: Frame) =>
  commands.evaluate(async () => {
    const kept = window as unknown as CommandsWindow;
    kept.completed = 0;
    const DIALOG = 10;
    const CLOSED = 12006;
    type Handler = (id: number, payload: { toArray(): unknown[]; dimensions(): number }) => void;
    const host = window.external as unknown as {
      RegisterEvent(id: number, target: string, handler: Handler, done: unknown): void;
    };
    const register = host.RegisterEvent;
    host.RegisterEvent = (id, target, handler, done) => {
      if (id === DIALOG) {
        const close = () => handler(DIALOG, { toArray: () => [CLOSED], dimensions: () => 1 });
        kept.dialog = { url: (JSON.parse(target) as { url: string }).url, close };
      }
      register(id, target, handler, done);
    };
    await Office.onReady();
    const actions = Office.actions as unknown as {
      _association: { mappings: Record<string, (event: { completed(): void }) => void> };
    };
    const [pressed] = Object.entries(actions._association.mappings);
    if (pressed?.[0].toLowerCase() !== 'panelsummary') throw new Error('The function panelSummary was not associated.');
    pressed[1]({ completed: () => void kept.completed++ });
  });

describeWith(chromiumPath, 'chromium')('the ribbon button "Panel summary"', () => {
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

  it('writes the summary again in a workbook with tables', async () => {
    const { page, pane, faults } = await openWorkbench(browser, site.url);
    await takeSteps(pane, ['check', 'build']);
    const commands = await openCommands(page);
    await press(commands);
    await commands.waitForFunction(() => (window as unknown as CommandsWindow).completed === 1);
    await expect(page.getByRole('button', { name: 'Panel summary' }).getAttribute('aria-current')).resolves.toBe(
      'page',
    );
    expect(faults).toEqual([]);
    await page.close();
  });

  it('tells in a dialog why nothing was written, and completes when that is closed', async () => {
    const { page } = await openWorkbench(browser, site.url);
    const commands = await openCommands(page);
    await press(commands);
    await commands.waitForFunction(() => (window as unknown as CommandsWindow).dialog !== undefined);
    const { url, completed } = await commands.evaluate(() => {
      const { dialog, completed: times } = window as unknown as CommandsWindow;
      return { url: dialog?.url ?? '', completed: times };
    });
    expect(completed).toBe(0);

    const message = await browser.newPage();
    await message.goto(url);
    await message.getByRole('heading', { name: 'The tables have not been built yet' }).waitFor();
    expect(await findViolations(message.mainFrame())).toEqual([]);
    await message.close();

    await commands.evaluate(() => (window as unknown as CommandsWindow).dialog?.close());
    await commands.waitForFunction(() => (window as unknown as CommandsWindow).completed === 1);
    await page.close();
  });
});
