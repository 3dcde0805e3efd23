import { day } from '../../gridBuilder';
import { at, found } from './oneTracker';

const closed = (iso: string) => ({ Status: 'Closed', 'Date closed': day(iso) });

test('closed before the report was out', () => {
  expect(
    found('row/closed-before-publication', [closed('2020-03-02'), { ...closed('2020-03-03'), Ref: '2' }]),
  ).toMatchObject([{ cell: at('Date closed', 2), value: '2020-03-02', data: { published: '2020-03-03' } }]);
});
