import { chromiumPath, describeWith } from '../setup/tools';
import { findViolations } from '../setup/findViolations';
import { paneFrame, serveWorkbench, takeSteps } from '../setup/openWorkbench';

describeWith(chromiumPath, 'chromium')('who holds what', () => {
  const { open } = serveWorkbench();

  it('is shown once the tables are built, most overdue first, in a pane of 320 pixels', async () => {
    const { page, pane, faults } = await open();
    await page.addStyleTag({ content: '.pane { flex-basis: 320px !important; border: 0 !important }' });
    await takeSteps(pane, ['check']);
    const header = pane.getByRole('button', { name: /^Who holds what/ });
    expect(await header.count()).toBe(0);
    await takeSteps(pane, ['build']);
    expect(await header.innerText()).toMatch(/^Who holds what: \d+ owners, \d+ with something overdue$/);
    await header.click();
    const table = pane.getByRole('table').filter({ has: pane.getByRole('columnheader', { name: 'Overdue' }) });
    const [headings = [], ...rows] = await table
      .getByRole('row')
      .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent ?? '')));
    expect(headings).toEqual(['Owner', 'Open', 'Overdue', 'Not rated']);
    const overdue = rows.map((row) => Number(row[2]));
    expect([...overdue].sort((a, b) => b - a)).toEqual(overdue);
    expect(rows.map(([owner]) => owner)).toEqual(expect.arrayContaining(['DM', 'PL', 'AB', 'Head of Custody']));
    const widths = await pane.locator('html').evaluate((html) => [html.clientWidth, html.scrollWidth]);
    expect(widths[1]).toBe(widths[0]);
    expect([await findViolations(await paneFrame(page)), faults]).toEqual([[], []]);
    await page.close();
  });
});
