import { ragOfFill } from '../../../../src/domain/reading/values/fillColour';
import { parseRag } from '../../../../src/domain/reading/values/parseRag';

const inShort = (text: string): string => {
  const reading = parseRag(text);
  if (reading.kind === 'read') return `${reading.value}${reading.interpreted ? '*' : ''}`;
  return reading.kind === 'ambiguous' ? `?${reading.suggestion ?? ''}` : reading.kind;
};

describe('parseRag', () => {
  it.each([
    ['Red', 'red'],
    [' a ', 'amber'],
    ['YELLOW', 'amber'],
    ['G', 'green'],
    ['Blue', 'complete'],
    ['🟠', 'amber'],
    ['BRAG: G', 'green'],
    ['On track', 'green'],
    ['Amber - awaiting a supplier', 'amber*'],
    ['Amber - slight delay to the second part', 'amber*'],
    ['Completed (Blue)', 'complete*'],
    ['🔴 Red', 'red*'],
    ['✗ Fail', 'red'],
    ['A / 16.09.15', 'amber*'],
    ['Green (3 March 2021)', 'green*'],
    ['Red 16/09/2015', 'red*'],
  ])('reads %s as %s', (text, expected) => expect(inShort(text)).toBe(expected));

  it.each([
    ['Red/Amber', '?'],
    ['Green (complete)', '?green'],
    ['Green?', '?green'],
    ['Not green', '?green'],
    ['was Red', '?red'],
    ['Red -> Amber', '?'],
    ['Green, but slipping', '?green'],
    ['Amber: to be reviewed', '?amber'],
    ['Amber (or worse)', '?amber'],
    ['Amber - not to plan', '?amber'],
    ['Amber to be decided', '?amber'],
    ['☐ R ☐ A ☐ G', '?'],
    ['🔴🟢', '?'],
    ['🟢 Amber', '?green'],
    ['Red until 16.09.15', '?red'],
    ['A or G 16.09.15', 'unreadable'],
    ['Gren', '?green'],
    ['Green ❌', '?green'],
    ['Grey', 'none'],
    ['N/A', 'none'],
    ['', 'none'],
    ['High', 'unreadable'],
    ['2', 'unreadable'],
    ['constructor', 'unreadable'],
  ])('does not decide %s: %s', (text, expected) => expect(inShort(text)).toBe(expected));
});

describe('ragOfFill', () => {
  it.each([
    ['#FF0000', 'red'],
    ['#C00000', 'red'],
    ['#FFC7CE', 'red'],
    ['#FFC000', 'amber'],
    ['#FFFF00', 'amber'],
    ['#ED7D31', 'amber'],
    ['#FFEB9C', 'amber'],
    ['#00B050', 'green'],
    ['#92D050', 'green'],
    ['#C6EFCE', 'green'],
    ['#0070C0', 'complete'],
    ['#5B9BD5', 'complete'],
    ['#FFFFFF', null],
    ['#000000', null],
    ['#D9D9D9', null],
    ['#7030A0', null],
    ['', null],
  ])('%s is %s', (fill, rag) => expect(ragOfFill(fill)).toBe(rag));
});
