import { publishQuestion } from '../../../../src/domain/reading/values/parsePublish';
import { match } from './matchHeadings';

const LONG = [
  'The force should do one thing well.',
  'The force should stop another thing.',
  'The force should tell people why.',
];
const under = (header: string, cells: readonly string[]): string | undefined =>
  match({ Recommendation: LONG, Status: ['Not started', 'In progress', 'Closed'], [header]: cells })[2];
const YES_NO = ['Y', 'N', 'Y'];

describe('a column that may say who may see a recommendation', () => {
  it.each<[string, readonly string[]]>([
    ['Internal/External', ['Internal', 'External', 'Internal']],
    ['External', YES_NO],
    ['Circulate', YES_NO],
    ['Circulation', ['Panel', 'Internal', 'Panel']],
    ['Distribution', ['All', 'OPCC only', 'All']],
    ['Audience', ['Public', 'Force only', 'Public']],
    ['Who can see', ['All', 'Force only', 'All']],
    ['Comms approved', YES_NO],
    ['PCC approved', YES_NO],
    ['Media', YES_NO],
    ['Transparency', YES_NO],
    ['Summary sheet?', YES_NO],
    ['Sub judice', YES_NO],
    ['Legal privilege', YES_NO],
    ['OS', YES_NO],
    ['Part B', YES_NO],
    ['Part I/II', ['I', 'II', 'I']],
    ['Police only', YES_NO],
    ['Blue light only', YES_NO],
    ['Open/Closed report', ['Open', 'Closed', 'Open']],
    ['Session', ['Open', 'Closed', 'Open']],
    ['Agenda part', ['A', 'B', 'A']],
    ['Panel paper', ['In', 'Out', 'In']],
    ['Release', ['Now', 'Later', 'Never']],
    ['Withdrawn from publication', ['Y', '', '']],
    ['Reason for not publishing', ['', 'Live case', '']],
    ['Publishing notes', ['', 'Not to go in public papers', '']],
    ['Security marking', ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'OFFICIAL']],
    // By their cells alone, whatever the heading
    ['', ['Publish', 'Withhold', 'Publish']],
    ['Wales', ['Public', 'Private', 'Public']],
    ['Level', ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'OFFICIAL']],
    ['Type', ['Public', 'Exempt', 'Public']],
    ['Status 2', ['Public', 'Exempt', 'Public']],
  ])('is asked about: "%s"', (header, cells) => expect(under(header, cells)).toBe('publish?'));

  it.each<[string, readonly string[], string]>([
    ['Media', ['The story ran in the press for a week.', 'Nothing was said of it.', 'A long interview.'], '-'],
    ['Distribution', ['Burglary in the north', 'Vehicle crime along the coast', 'Rural theft'], '-'],
    ['Distribution', ['Force', 'National', 'Force'], '-'],
    ['Audience', ['Front-line officers', 'Supervisors', 'Call takers'], '-'],
    ['Sector', ['Police', 'Fire', 'Police'], '-'],
    ['Agenda item', ['4', '5', '6'], '-'],
    ['Security', ['Vetting', 'IT', 'Doors'], '-'],
    ['External support needed', YES_NO, '-'],
    ['Theme', ['Public', '', ''], 'theme'],
    ['Progress update', ['', 'Not for publication: live case', ''], 'progress'],
  ])('is not asked about where it only looks alike: "%s" over %j', (header, cells, field) =>
    expect(under(header, cells)).toBe(field),
  );

  it('beside a Publish column is one that the officer is asked about too', () => {
    const two = { Recommendation: LONG, Publish: YES_NO, 'Security marking': ['OFFICIAL', 'OFFICIAL-SENSITIVE', ''] };
    expect(match(two)).toEqual(['text', 'publish', '-']);
  });

  it.each([
    ['Legal privilege', 'withhold'],
    ['Sub judice', 'withhold'],
    ['Part 2', 'withhold'],
    ['Part B', 'withhold'],
    ['OS', 'withhold'],
    ['Police only', 'withhold'],
    ['Internal', 'withhold'],
    ['External', 'publish'],
    ['Media', 'publish'],
    ['Withdrawn from publication', 'withhold'],
    ['Withdrawn', 'publish'],
    ['Reason for not publishing', 'withhold'],
  ])('Yes under "%s" says: %s', (header, question) => expect(publishQuestion(header)).toBe(question));
});

describe('a Welsh heading over what is published', () => {
  it.each(['Cyhoeddi', 'Cyhoeddi?', 'Cyhoeddi / Publish', "I'w gyhoeddi"])('"%s" is Publish', (header) =>
    expect(under(header, ['Ie', 'Na', 'Na'])).toBe('publish'),
  );
  it('"Cyhoeddus" is asked about', () => expect(under('Cyhoeddus', ['Ie', 'Na', 'Na'])).toBe('publish?'));
  it('"Dyddiad cyhoeddi" is a date', () => expect(under('Dyddiad cyhoeddi', [])).toBe('published'));
});
