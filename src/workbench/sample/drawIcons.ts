import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const ASSETS = join(__dirname, '..', '..', '..', 'assets');

/** Pixels along the edge: what the manifest and the ribbon ask for. */
const SIZES = [16, 32, 64, 80, 128] as const;

/** At 16 pixels half a pixel blurs a shape, so that size has a drawing of its own. */
const drawingFor = (size: number): string =>
  readFileSync(join(ASSETS, size === 16 ? 'icon-small.svg' : 'icon.svg'), 'utf8');

/** `npx tsx src/workbench/sample/drawIcons.ts`: renders the icons' SVG to the PNGs beside it. */
async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawingFor(size)}`,
      );
      writeFileSync(join(ASSETS, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
