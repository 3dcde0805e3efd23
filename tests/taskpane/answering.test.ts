import { findViolations } from '../setup/findViolations';
import { paneFrame, serveWorkbench, takeSteps } from '../setup/openWorkbench';
import { chromiumPath, describeWith } from '../setup/tools';
import { trackerFile } from './trackerFile';

const TRACKER = trackerFile([
  ['Ref', 'Inspection', 'Recommendation', 'Person', 'Outcome', 'Timescale', 'Status'],
  [
    'R1',
    'PEEL 2021',
    'Check every cell each hour and keep a record of it.',
    'DM',
    'Begun',
    '03/04/2021',
    'In progress',
  ],
  ['R2', 'PEEL 2021/22', 'Train every custody sergeant in first aid.', 'PL', 'Begun', '05/06/2021', 'Clsoed'],
  ['R3', 'PEEL: 21-22', 'Train enough collision investigators.', 'PL', '', '05/06/2021', 'In progress'],
  [
    'R4',
    'Custody',
    'Cells should be checked: check every cell each hour, and keep a record.',
    'KL',
    'Begun',
    '07/08/2021',
    'In progress',
  ],
  ['R5', 'CUSTODY', 'Publish what the visitors of the cells found.', 'KL', 'Begun', '07/08/2021', 'In progress'],
]);

const DATES = trackerFile([
  ['Ref', 'Inspection', 'Recommendation', 'Target date', 'Revised date', 'Status', 'Publish?'],
  ['R1', 'Custody', 'Check every cell each hour and keep a record.', '03/04/2021', '05/06/2021', 'In progress', 'Yes'],
  ['R2', 'Custody', 'Train every custody sergeant in first aid.', '07/08/2021', '09/10/2021', 'In progress', 'No'],
  [],
  [],
  ['Action', 'Who', 'When', 'Stage'],
  ['Book the large room for the away day in May.', 'PL', '05/06/2021', 'Open'],
  ['Send the minutes of the last meeting round.', 'KL', '07/08/2021', 'Open'],
]);

describeWith(chromiumPath, 'chromium')('the pane asks', () => {
  const workbench = serveWorkbench();

  async function open(file = TRACKER) {
    const opened = await workbench.open();
    const { page, pane } = opened;
    await page.getByText('northshire-tracker.xlsx').waitFor();
    await page.getByLabel('File to open').setInputFiles({ name: 'mine.xlsx', mimeType: '', buffer: file });
    await page.getByRole('grid', { name: 'Cells of Tracker' }).waitFor();
    await pane.getByRole('button', { name: 'Check the workbook' }).waitFor();
    await takeSteps(pane, ['check']);
    const asked = pane.getByRole('region', { name: 'Please confirm' });
    const left = (count: string) => asked.getByRole('heading', { name: `Please confirm (${count} open)` }).waitFor();
    const focused = () => pane.locator('body').evaluate(() => document.activeElement?.tagName);
    return { ...opened, asked, left, focused };
  }

  it('what it is not sure of, by keyboard too, forgets no answer, and mends what is asked of it', async () => {
    const { page, pane, asked, left, focused, faults } = await open();
    await left('4 questions');
    await asked.getByLabel('This column holds').first().selectOption({ label: 'Lead' });
    await asked.getByRole('button', { name: 'Confirm “Person”' }).focus();
    await page.keyboard.press('Enter');
    await left('3 questions');
    await expect(focused()).resolves.toBe('H3');
    await asked.getByLabel('“PEEL: 21-22”').selectOption({ label: 'An inspection by itself' });
    await asked.getByRole('button', { name: /^Confirm Is this one inspection, “PEEL 2021”/ }).click();
    await left('2 questions');
    await page.addStyleTag({ content: '.pane { flex-basis: 320px !important; border: 0 !important }' });
    await asked.getByRole('button', { name: 'Your 3 answers' }).click();
    expect(await findViolations(await paneFrame(page))).toEqual([]);
    const widths = await pane.locator('html').evaluate((html) => [html.clientWidth, html.scrollWidth]);
    expect(widths[1]).toBe(widths[0]);

    await asked.getByRole('button', { name: 'Take back: “Person” on “Tracker” holds Lead.' }).click();
    await left('3 questions');
    await expect(focused()).resolves.toBe('H3');
    await asked.getByRole('button', { name: 'Use all 3 suggestions' }).click();
    await left('0 questions');
    expect(await asked.getByRole('listitem').getByRole('paragraph').allInnerTexts()).toEqual([
      '“Person” on “Tracker” holds Owner.',
      '“Outcome” on “Tracker” holds Progress update.',
      'Dates in “Timescale” on “Tracker” have the day first.',
      '“PEEL 2021/22” is the inspection “PEEL 2021”.',
      '“PEEL: 21-22” is an inspection by itself.',
    ]);

    // What need not be answered: spellings that were joined are taken apart, and two rows are one recommendation
    await asked.getByRole('button', { name: '2 inspections stand under several spellings' }).click();
    await asked.getByLabel('“CUSTODY”', { exact: true }).selectOption({ label: 'An inspection by itself' });
    await asked.getByRole('button', { name: 'Confirm “Custody”' }).click();
    await asked.getByRole('button', { name: '1 inspection stands under several spellings' }).waitFor();
    await asked.getByLabel('Name for “PEEL 2021” and 1 more').selectOption({ label: 'Another name…' });
    await asked.getByLabel('The other name').fill('PEEL, first cycle');
    expect(await findViolations(await paneFrame(page))).toEqual([]);
    await asked.getByRole('button', { name: 'Confirm “PEEL 2021”' }).click();
    await asked.getByText('“PEEL 2021” is the inspection “PEEL, first cycle”.').waitFor();
    await asked.getByRole('button', { name: /^1 recommendation stands in more than one row/ }).click();
    await asked.getByRole('button', { name: /^Confirm Is this one recommendation, “Check every cell/ }).click();
    await asked.getByText(/“Check every cell.*” are one recommendation, answered once\.$/).waitFor();

    await takeSteps(pane, ['build']);
    await page.getByRole('button', { name: 'Recommendations', exact: true }).click();
    await page.getByRole('grid').focus();
    for (const key of ['ArrowDown', 'ArrowRight'])
      for (let presses = 0; presses < 12; presses += 1) await page.keyboard.press(key);
    for (const text of ['DM', '03 Apr 2021']) await page.getByRole('gridcell', { name: text, exact: true }).waitFor();

    await pane.getByRole('button', { name: 'Check again' }).click();
    const mending = pane.getByRole('region', { name: 'What can be mended' });
    const cell = 'Recommendations, O6';
    expect(await mending.getByRole('listitem').getByRole('paragraph').allInnerTexts()).toEqual([
      '“Clsoed” becomes “Closed”.',
      'Force status: correct the spelling to “Closed”.',
    ]);
    await mending.getByRole('button', { name: `Apply to ${cell}` }).focus();
    await page.keyboard.press('Enter');
    await mending.getByText('1 fix was applied and written to the Change log.').waitFor();
    await mending.getByRole('heading', { name: 'What can be mended (0 fixes)' }).waitFor();
    await expect(focused()).resolves.toBe('H2');
    expect(await findViolations(await paneFrame(page))).toEqual([]);
    await page.getByRole('gridcell', { name: 'Closed', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Change log', exact: true }).click();
    for (const text of ['Force status of R2: spelling corrected', 'Clsoed', 'Apply a fix'])
      await page.getByRole('gridcell', { name: text, exact: true }).last().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it('takes one order for all columns of dates, and says when an answer raises a question', async () => {
    const { page, pane, asked, left, faults } = await open(DATES);
    await left('3 questions');
    await pane.getByText('2 possible recommendations are not read').waitFor();
    await asked.getByLabel('Its dates have').first().selectOption({ label: 'the month first' });
    await asked.getByRole('button', { name: 'Confirm this for all 2 columns of dates' }).click();
    await left('1 question');
    await asked.getByRole('button', { name: 'Your 2 answers' }).click();
    for (const header of ['Target date', 'Revised date'])
      await asked.getByText(`Dates in “${header}” on “Tracker” have the month first.`).waitFor();
    await asked.getByLabel('This is').selectOption({ label: 'Yes, a tracker of its own' });
    await asked.getByRole('button', { name: /^Confirm Is this a tracker/ }).click();
    await asked.getByText('Your answer raised 2 more questions.').waitFor();
    await expect(pane.getByText('possible recommendations are not read').count()).resolves.toBe(0);
    await left('2 questions');
    await asked.getByText('while another one there keeps 1 row back. Until you answer').waitFor();
    expect(await findViolations(await paneFrame(page))).toEqual([]);
    await asked.getByLabel('They may be published').selectOption({ label: 'No, all of them are kept back' });
    await asked.getByRole('button', { name: /^Confirm May these recommendations be published/ }).click();
    await asked
      .getByText('The recommendations under “Action | Who | When | Stage” on “Tracker” are kept back.')
      .waitFor();
    await left('1 question');
    expect(faults).toEqual([]);
    await page.close();
  });
});
