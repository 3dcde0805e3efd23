import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { serveFolder, type ServedFolder } from './serveFolder';

/** The built pages. */
const DIST = join(__dirname, '..', '..', 'dist');

export interface OpenedWorkbench {
  readonly page: Page;
  /** The pane's own document, in its frame. */
  readonly pane: FrameLocator;
  /** What went wrong in the page: errors, answers of 400 and above, requests to any other server. Should stay empty. */
  readonly faults: readonly string[];
}

/** Opens the workbench page on its sample, on the given day of its clock. */
export async function openWorkbench(browser: Browser, url: string, day = '2020-10-16'): Promise<OpenedWorkbench> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith('blob:') && !address.startsWith('data:'))
      faults.push(`left for ${address}`);
  });
  await page.clock.setFixedTime(new Date(`${day}T09:00:00`));
  await page.goto(url);
  return { page, pane: page.frameLocator('iframe[title="Panel Tracker task pane"]'), faults };
}

/** Takes the three steps of the pane, one after the other. */
export async function takeSteps(
  pane: FrameLocator,
  steps: readonly ('check' | 'build' | 'summarise')[],
): Promise<void> {
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  const appears = (name: string) => pane.getByRole('button', { name, exact: true }).waitFor();
  if (steps.includes('check')) {
    await press('Check the workbook');
    await appears('Check again');
  }
  if (steps.includes('build')) {
    await press('Build the tables');
    await appears('Go to Recommendations');
  }
  if (steps.includes('summarise')) {
    await press('Generate the Panel summary');
    await appears('Generate again');
  }
}

/** Serves the build to the tests of a `describe`, and gives what opens its workbench. `below` is the path that it stands under. */
export function serveWorkbench(below = ''): { open(): Promise<OpenedWorkbench> } {
  let site: ServedFolder;
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no build to test: run "npm run build" first.');
    site = await serveFolder(DIST, below);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return { open: () => openWorkbench(browser, site.url) };
}

/** The frame of the pane, where Excel's own objects can be reached. */
export async function paneFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The page has no pane.');
  return frame;
}
