import { headerRuns } from '../../../../src/workbench/page/print/headerText';

const FACTS = {
  page: 2,
  pages: 9,
  date: '16/10/2020',
  time: '09:30',
  fileName: 'tracker.xlsx',
  sheetName: 'Panel summary',
};
const PLAIN = { bold: false, italic: false, underline: false, struck: false, size: null };

describe('headers and footers', () => {
  it.each([
    ['Page &P of &N', 'Page 2 of 9'],
    ['&p/&n', '2/9'],
    ['Page &P+10', 'Page 12'],
    ['&D &T', '16/10/2020 09:30'],
    ['&F: &A', 'tracker.xlsx: Panel summary'],
    ['Fire && Rescue', 'Fire & Rescue'],
    ['&KFF0000&"Arial,Regular"red', 'red'],
    ['&K04+012tinted&G', 'tinted'],
    ['trailing &', 'trailing '],
    ['', ''],
  ])('%j reads %j', (codes, text) => {
    expect(
      headerRuns(codes, FACTS)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  it('keeps the lettering of each stretch', () => {
    expect(headerRuns('&B&14OFFICIAL&B, &Isee&I &"Arial,Bold Italic"this', FACTS)).toEqual([
      { ...PLAIN, size: 14, bold: true, text: 'OFFICIAL' },
      { ...PLAIN, size: 14, text: ', ' },
      { ...PLAIN, size: 14, italic: true, text: 'see' },
      { ...PLAIN, size: 14, text: ' ' },
      { ...PLAIN, size: 14, bold: true, italic: true, text: 'this' },
    ]);
  });
});
