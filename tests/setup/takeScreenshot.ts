import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './chromium';
import { openWorkbench, takeSteps } from './openWorkbench';
import { serveFolder } from './serveFolder';

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'dist');
const OUT = join(ROOT, 'assets', 'screenshot.png');

/** `npm run screenshot`, after a build: the pane beside the sample with its summary written, for the README. */
async function takeScreenshot(): Promise<void> {
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('There is no build to take a picture of: run "npm run build" first.');
  const site = await serveFolder(DIST);
  const browser = await launchChromium();
  try {
    const { page, pane, faults } = await openWorkbench(browser, site.url);
    await takeSteps(pane, ['check', 'build', 'summarise']);
    await page.getByRole('gridcell', { name: 'Headline figures' }).evaluate((cell) => {
      const scroller = cell.closest('.scroller');
      if (scroller) scroller.scrollTop += cell.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 40;
    });
    await page.getByRole('figure').getByText('RAG by inspection').waitFor();
    await page.screenshot({ path: OUT });
    if (faults.length > 0) throw new Error(`The page reported faults: ${faults.join('; ')}`);
    process.stdout.write(`${OUT}\n`);
  } finally {
    await browser.close();
    await site.close();
  }
}

void takeScreenshot();
