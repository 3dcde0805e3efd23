import { findViolations } from '../setup/findViolations';
import { paneFrame, serveWorkbench, takeSteps } from '../setup/openWorkbench';
import { chromiumPath, describeWith } from '../setup/tools';
import { trackerFile } from './trackerFile';

const CELLS = 'Check every cell each hour and keep a record of what was found there.';
const CALLS = 'The force should review how it records the training of its call handlers.';
const TRACKER = trackerFile([
  ['Ref', 'Inspection', 'Recommendation', 'Owner', 'Target date', 'Status'],
  ['R1', 'Custody', CELLS, 'DM', '30/09/2021', 'In progress'],
  ['R2', 'Crime data', CALLS, 'PL', '30/09/2021', 'In progress'],
  ['F1', 'PEEL 2021', CELLS, 'DM', '31/10/2021', 'In progress'],
  ['F2', 'PEEL 2021', CALLS, 'PL', '31/10/2021', 'In progress'],
]);

describeWith(chromiumPath, 'chromium')('the pane', () => {
  const workbench = serveWorkbench();

  async function open() {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await page.getByText('northshire-tracker.xlsx').waitFor();
    await page.getByLabel('File to open').setInputFiles({ name: 'mine.xlsx', mimeType: '', buffer: TRACKER });
    await page.getByRole('grid', { name: 'Cells of Tracker' }).waitFor();
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
    await takeSteps(pane, ['check']);
    const button = (name: string | RegExp) => pane.getByRole('button', { name });
    const focused = () => pane.locator('body').evaluate(() => document.activeElement?.textContent);
    return { ...opened, button, focused };
  }

  it('takes one choice for all texts that stand twice, and each can still be changed', async () => {
    const { page, pane, button, focused, faults } = await open();
    const asked = pane.getByRole('region', { name: 'Please confirm' });
    await button(/^2 recommendations stand in more than one row/).click();
    const chosen = () =>
      asked.getByRole('combobox').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
    const seen = [await chosen()];
    await button('All different ones').click();
    seen.push(await chosen());
    await asked.getByRole('combobox').first().selectOption({ label: 'The same one' });
    seen.push(await chosen());
    expect(seen).toEqual([
      ['same', 'same'],
      ['two', 'two'],
      ['same', 'two'],
    ]);
    expect(await findViolations(await paneFrame(page))).toEqual([]);
    await button('Confirm these 2').click();
    await button('Your 2 answers').waitFor();
    expect(await focused()).toBe('Please confirm (0 questions open)');
    await button('Your 2 answers').click();
    expect(await asked.getByRole('listitem').getByRole('paragraph').allInnerTexts()).toEqual([
      `Two rows that say “${CELLS}” are one recommendation, answered once.`,
      `Two rows that say “${CALLS}” are two recommendations.`,
    ]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('leads from the tables to the officer’s own sheets and back, by keyboard, and builds again', async () => {
    const { page, pane, button, focused, faults } = await open();
    await takeSteps(pane, ['build']);
    const tabs = () => page.getByRole('navigation', { name: 'Sheets' }).getByRole('button').allInnerTexts();
    const before = await tabs();
    await button('Read my own sheets again').focus();
    await page.keyboard.press('Enter');
    await button('Back to the tables').waitFor();
    expect(await focused()).toBe('Back to the tables');
    await page.addStyleTag({ content: '.pane { flex-basis: 320px !important; border: 0 !important }' });
    expect(await findViolations(await paneFrame(page))).toEqual([]);
    const widths = await pane.locator('html').evaluate((html) => [html.clientWidth, html.scrollWidth]);
    expect(widths[1]).toBe(widths[0]);
    await page.keyboard.press('Enter');
    await button('Read my own sheets again').waitFor();
    await page.keyboard.press('Enter');
    await button('Back to the tables').waitFor();

    // A column that was taken for something without being asked about
    await button('6 columns: 6 recognised').click();
    await button('Change what “Owner” holds').focus();
    await page.keyboard.press('Enter');
    const held = pane.getByLabel('This column holds');
    expect(await held.inputValue()).toBe('owner');
    expect(await pane.getByRole('table').getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    await held.selectOption({ label: 'Lead' });
    expect(await findViolations(await paneFrame(page))).toEqual([]);
    await pane.getByRole('table').getByRole('button', { name: 'Confirm' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('row', { name: /Owner Lead as you decided/ }).waitFor();
    expect(await focused()).toBe('Change');
    await button('Your 1 answer').waitFor();

    await button('Build the tables again').focus();
    await page.keyboard.press('Enter');
    await button('Go to Recommendations').waitFor();
    expect(await focused()).toBe('Build the tables');
    expect([await tabs(), faults]).toEqual([before, []]);
    await takeSteps(pane, ['summarise']);
    await page.close();
  });
});
