import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTICE_WORDING } from '../../../src/app/wording/noticeWording';
import { sheetsAsCsv } from '../../setup/libreOffice';
import { serveWorkbench, takeSteps } from '../../setup/openWorkbench';
import { chromiumPath, describeWith, sofficePath } from '../../setup/tools';

const SAMPLE = join(__dirname, '..', '..', '..', 'assets', 'sample', 'northshire-tracker.xlsx');
const EDITED = 'Every officer should carry the new card.';

describeWith(chromiumPath && sofficePath, 'chromium and libreoffice')('a person at the workbench', () => {
  // Below a path, as an intranet would have it: nothing in the build may be absolute.
  const workbench = serveWorkbench('tools/panel/');

  it('opens, looks, edits, builds, generates, previews and downloads; LibreOffice opens the result', async () => {
    const { page, pane, faults } = await workbench.open();
    await page.getByText('Nothing is uploaded: the file stays in this browser.').waitFor();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a file' }).click(),
    ]);
    await chooser.setFiles(SAMPLE);
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();

    const tabs = page.getByRole('navigation', { name: 'Sheets' }).getByRole('button');
    const walked: string[] = [];
    for (const name of await tabs.allInnerTexts()) {
      await tabs.getByText(name, { exact: true }).click();
      walked.push((await page.getByRole('grid').getAttribute('aria-label')) ?? '');
    }
    expect(walked).toEqual(['Dashboard', 'National & joint', 'Force 2020', 'Owners'].map((name) => `Cells of ${name}`));

    await takeSteps(pane, ['check', 'build']);
    await tabs.getByText('Recommendations', { exact: true }).click();
    await page.getByRole('gridcell', { name: /^The force and the Crown Prosecution Service/ }).dblclick();
    await page.getByRole('textbox', { name: 'Text of F5' }).fill(EDITED);
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: EDITED }).waitFor();
    await pane.getByText(NOTICE_WORDING.changed, { exact: true }).waitFor();

    await takeSteps(pane, ['summarise']);
    await expect(page.getByRole('grid').getAttribute('aria-label')).resolves.toBe('Cells of Panel summary');
    await page.getByRole('button', { name: 'Print preview' }).click();
    await page.getByRole('dialog').getByText('Headline figures').waitFor();
    await page.keyboard.press('Escape');

    const folder = await mkdtemp(join(tmpdir(), 'panel-tracker-journey-'));
    try {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download', exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('northshire-tracker.tracked.xlsx');
      const file = join(folder, download.suggestedFilename());
      await download.saveAs(file);
      const sheets = await sheetsAsCsv(file);
      expect(sheets.get('Recommendations')?.[4]?.[5]).toBe(EDITED);
      expect(sheets.get('Panel summary')?.flat()).toContain('Headline figures');
    } finally {
      await rm(folder, { recursive: true });
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});
