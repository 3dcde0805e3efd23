import { inEnglish } from '../../../../src/domain/reading/columns/welshHeadings';
import type { Short } from '../../gridBuilder';
import { match } from './matchHeadings';

const LONG = [
  'The force should do one thing well.',
  'The force should stop another thing.',
  'The force should tell people why.',
];

describe('Welsh headings', () => {
  it.each([
    ['Statws', 'Status'],
    ['Argymhelliad / Recommendation', 'Recommendation'],
    ['Recommendation / Argymhelliad', 'Recommendation'],
    ['Perchennog\nOwner', 'Owner'],
    ['Dyddiad targed (Target date)', 'Target date'],
    ['Argymhelliad / Recommendation/Area for improvement', 'Recommendation/Area for improvement'],
    ['Owner/lead (Perchennog)', 'Owner/lead'],
    ['Recommendation / AFI', null],
    ['Math / Thema', null],
    ['Status', null],
  ])('%j is %s', (header, english) => expect(inEnglish(header)).toBe(english));

  it('are mapped as their English', () => {
    expect(
      match({
        Cyfeirnod: [],
        'Argymhelliad / Recommendation': LONG,
        'Perchennog / Owner': [],
        'Dyddiad targed': [],
        Statws: [],
      }),
    ).toEqual(['ref', 'text', 'owner', 'targetDate', 'forceStatus']);
  });

  it('leave in doubt what the English word leaves in doubt', () => expect(match({ Dyddiad: [] })[0]).toMatch(/\?$/));
});

describe('content', () => {
  it.each(['Rec', 'Recs', 'Rec.', 'REC:'])('tells whether %s is a reference or a recommendation', (header) => {
    expect(match({ [header]: ['1', '2a', 'R3', '4'] })).toEqual(['ref']);
    expect(match({ [header]: ['Rec 1', 'Rec 2', 'AFI 3'] })).toEqual(['ref']);
    expect(match({ [header]: LONG })).toEqual(['text']);
    expect(match({ [header]: ['1', '2', '3'], Recommendation: LONG })).toEqual(['ref', 'text']);
    expect(match({ Ref: ['A1', 'A2', 'A3'], [header]: LONG })).toEqual(['ref', 'text']);
  });

  it('finds statuses under RAG and RAG words under Status, and asks', () => {
    const statuses = ['In progress', 'Not started', 'Closed', 'In progress'];
    const colours = ['Red', 'Amber', 'Green', 'Green'];
    expect(match({ Recommendation: LONG, RAG: statuses })).toEqual(['text', 'forceStatus?']);
    expect(match({ Recommendation: LONG, Status: colours })).toEqual(['text', 'rag?']);
    expect(match({ Recommendation: LONG, Status: colours, RAG: statuses })).toEqual(['text', 'rag?', 'forceStatus?']);
  });

  it('knows RAG by marks in coloured letters', () => {
    const mark = (fontColour: string): Short => ({ value: { kind: 'text', text: '●' }, shown: '●', fontColour });
    expect(match({ RAG: [mark('#FF0000'), mark('#00B050'), mark('#FFC000')] })).toEqual(['rag']);
  });

  it.each(['Priority', 'Severity'])('takes the colours of %s for no RAG', (header) => {
    const painted = ['#FF0000', '#FFC000', '#00B050'].map((fill): Short => ({
      value: { kind: 'text', text: 'High' },
      shown: 'High',
      fill,
    }));
    expect(match({ [header]: painted })).toEqual(['priority']);
  });
});
