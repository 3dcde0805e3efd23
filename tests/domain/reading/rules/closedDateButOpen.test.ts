import { day } from '../../gridBuilder';
import { at, found } from './oneTracker';

test('a closing date beside an open status', () => {
  expect(found('row/closed-date-but-open', [{ 'Date closed': day('2020-06-02') }])).toMatchObject([
    { cell: at('Date closed', 2), value: '2020-06-02', data: { status: 'inProgress' } },
  ]);
});

test.each(['Closed', 'Superseded', 'Complete - awaiting HMICFRS', 'Wobbly'])('not when it is %s', (status) =>
  expect(found('row/closed-date-but-open', [{ Status: status, 'Date closed': day('2020-06-02') }])).toEqual([]),
);
