import type { Page } from 'playwright-core';
import { findViolations } from '../../setup/findViolations';
import { paneFrame, serveWorkbench, takeSteps } from '../../setup/openWorkbench';
import { chromiumPath, describeWith } from '../../setup/tools';

/** The cell with the grid's focus: its address, and the text that it shows. */
async function active(page: Page): Promise<[address: string, text: string]> {
  const address = await page.getByLabel('Selected cell', { exact: true }).innerText();
  const id = await page.getByRole('grid').getAttribute('aria-activedescendant');
  const text = page.locator(`[id="${id}"]`).locator('.line, .wrapped');
  return [address, (await text.count()) > 0 ? await text.innerText() : ''];
}

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Clicks a tab and gives the grid the focus. */
async function show(page: Page, sheet: string): Promise<void> {
  await page.getByRole('button', { name: sheet, exact: true }).click();
  await page.getByRole('grid', { name: `Cells of ${sheet}` }).focus();
}

const editor = (page: Page) => page.getByRole('textbox', { name: /^Text of / });
const bar = (page: Page) => page.getByRole('textbox', { name: 'Content of the selected cell' });

describeWith(chromiumPath, 'chromium')('typing into the workbench', () => {
  const workbench = serveWorkbench();

  it('moves with the keys of Excel, and leaves the grid with Tab', async () => {
    const { page } = await workbench.open();
    await show(page, 'Owners');
    const seen: string[] = [];
    for (const key of ['Control+End', 'Control+Home', 'ArrowDown', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp']) {
      await press(page, key);
      seen.push((await active(page))[0]);
    }
    expect(seen).toEqual(['C9', 'A1', 'A2', 'B2', 'A2', 'C2', 'C32', 'C2']);
    await press(page, 'Tab');
    await expect(page.evaluate(() => document.activeElement?.closest('nav')?.ariaLabel)).resolves.toBe('Sheets');
    await page.close();
  });

  it('enters what is typed with Enter, Tab and the arrow keys, and gives up with Escape', async () => {
    const { page, faults } = await workbench.open();
    await show(page, 'Owners');
    await press(page, 'Control+End', 'ArrowDown', 'ArrowDown', 'Home');
    const [start] = await active(page);
    const row = Number(start.slice(1));
    await page.keyboard.type('new');
    await expect(editor(page).inputValue()).resolves.toBe('new');
    await expect(bar(page).inputValue()).resolves.toBe('new');
    await press(page, 'Tab');
    expect(await active(page)).toEqual([`B${row}`, '']);
    await page.keyboard.type('1/2');
    await press(page, 'Enter');
    expect(await active(page)).toEqual([`B${row + 1}`, '']);
    await press(page, 'ArrowUp');
    expect(await active(page)).toEqual([`B${row}`, '01-Feb']);
    await page.keyboard.type('never');
    await press(page, 'Escape');
    expect(await active(page)).toEqual([`B${row}`, '01-Feb']);
    await press(page, 'ArrowLeft', 'F2');
    await page.keyboard.type('er');
    // In a cell that is edited, not typed over, the arrow keys move the caret.
    await press(page, 'ArrowLeft');
    await page.keyboard.type('!');
    await press(page, 'Enter', 'ArrowUp');
    expect(await active(page)).toEqual([`A${row}`, 'newe!r']);
    await press(page, 'Delete');
    expect(await active(page)).toEqual([`A${row}`, '']);
    await press(page, 'Control+z');
    expect(await active(page)).toEqual([`A${row}`, 'newe!r']);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('edits in the formula bar and by a double click, and calculates', async () => {
    const { page } = await workbench.open();
    await show(page, 'Owners');
    await press(page, 'Control+End', 'ArrowDown', 'ArrowDown', 'Home');
    await bar(page).fill('=6*7');
    await press(page, 'Enter', 'ArrowUp');
    const [address, text] = await active(page);
    expect(text).toBe('42');
    await expect(bar(page).inputValue()).resolves.toBe('=6*7');
    await page.locator('.cell.active').dblclick();
    await expect(editor(page).inputValue()).resolves.toBe('=6*7');
    await editor(page).fill('=6*');
    await press(page, 'Enter');
    await page.getByRole('alert').getByText(`${address}: Excel cannot read this formula.`).waitFor();
    await expect(editor(page).inputValue()).resolves.toBe('=6*');
    // A refused entry stays open, whatever is clicked.
    await page.getByRole('button', { name: 'Dashboard' }).click();
    await expect(page.getByRole('grid').getAttribute('aria-label')).resolves.toBe('Cells of Owners');
    await editor(page).press('Escape');
    expect(await active(page)).toEqual([address, '42']);
    await page.close();
  });

  it('offers the values of a list, and says in one sentence what a rule refuses', async () => {
    const { page, pane, faults } = await workbench.open();
    await takeSteps(pane, ['check', 'build']);
    await show(page, 'Recommendations');
    await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await active(page)).toEqual(['D5', 'Recommendation']);
    await press(page, 'Alt+ArrowDown');
    const list = page.getByRole('listbox', { name: 'Values for D5' });
    await expect(list.getByRole('option').allInnerTexts()).resolves.toEqual([
      'Cause of concern',
      'Recommendation',
      'Area for improvement',
    ]);
    await expect(list.getByRole('option', { selected: true }).innerText()).resolves.toBe('Recommendation');
    expect(await findViolations(page.mainFrame())).toEqual([]);
    await press(page, 'c', 'Enter');
    await list.waitFor({ state: 'detached' });
    expect(await active(page)).toEqual(['D5', 'Cause of concern']);
    await press(page, 'Alt+ArrowDown', 'End', 'Escape');
    expect(await active(page)).toEqual(['D5', 'Cause of concern']);

    await page.keyboard.type('nonsense');
    await press(page, 'Enter');
    await page
      .getByRole('alert')
      .getByText(/^D5: .+\.$/)
      .waitFor();
    await expect(editor(page).inputValue()).resolves.toBe('nonsense');
    expect(await findViolations(page.mainFrame())).toEqual([]);
    await press(page, 'Escape');
    expect(await active(page)).toEqual(['D5', 'Cause of concern']);
    await page.getByRole('button', { name: 'Choose a value for D5' }).click();
    await list.getByRole('option', { name: 'Recommendation' }).click();
    expect(await active(page)).toEqual(['D5', 'Recommendation']);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('tells the pane what was typed, and the table follows', async () => {
    const { page, pane } = await workbench.open();
    await takeSteps(pane, ['check', 'build']);
    const frame = await paneFrame(page);
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Report details').onChanged.add(async ({ address, details }) => {
          document.title = `${address}: ${details.valueBefore} > ${details.valueAfter}`;
        });
        await context.sync();
      }),
    );
    await pane.getByRole('button', { name: 'Go to Report details' }).click();
    await page.getByRole('gridcell', { name: 'Position date' }).click();
    await press(page, 'ArrowRight');
    const [address, before] = await active(page);
    expect(before).toBe('16 Oct 2020');
    await page.keyboard.type('1 Jan 2019');
    await press(page, 'Enter');
    await frame.waitForFunction((place) => document.title === `${place}: 44120 > 43466`, address);
    await show(page, 'Recommendations');
    // Judged in January 2019, when nothing was due yet, nothing is red.
    await expect(page.getByRole('gridcell', { name: 'Red', exact: true }).count()).resolves.toBe(0);
    await page.close();
  });
});
