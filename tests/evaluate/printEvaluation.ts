import { AUTO_FROM } from '../../src/domain/reading/columns/matchColumns';
import { countHeadings, type Evaluation } from './evaluate';
import type { HeadingVerdict, JudgedHeading } from './scoreHeadings';
import { share, tally, type Judged, type Tally } from './tally';

const percent = (part: number, whole: number): string => `${(share(part, whole) * 100).toFixed(1)} %`;

/** A table in plain text: the first column to the left, the others to the right. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  return all
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}

const HEADING_VERDICTS: readonly HeadingVerdict[] = ['right', 'offered', 'offeredOther', 'missed', 'wrong'];

function headingTable(headings: readonly JudgedHeading[]): string {
  const fields = [...new Set(headings.map(({ truth }) => truth[0] ?? ''))].sort();
  const rowOf = (name: string, some: readonly JudgedHeading[]): (string | number)[] => [
    name,
    some.length,
    ...HEADING_VERDICTS.map((verdict) => countHeadings(some, verdict)),
    percent(countHeadings(some, 'right'), some.length),
    percent(countHeadings(some, 'right', 'offered'), some.length),
  ];
  return table(
    [
      'headings of',
      'count',
      'right',
      'offered',
      'offered another',
      'missed',
      'silently wrong',
      'unasked',
      'or offered',
    ],
    [
      ...fields.map((field) =>
        rowOf(
          field,
          headings.filter(({ truth }) => truth[0] === field),
        ),
      ),
      rowOf('all', headings),
    ],
  );
}

function tallyTable(name: string, judged: readonly Judged[]): string {
  const groups = tally(judged);
  const all: Tally = tally(judged.map((one) => ({ ...one, group: 'all' })))[0] ?? {
    group: 'all',
    count: 0,
    right: 0,
    asked: 0,
    wrong: 0,
  };
  return table(
    [name, 'count', 'right', 'asked', 'silently wrong', 'right', 'right or asked'],
    [...groups, all].map(({ group, count, right, asked, wrong }) => [
      group,
      count,
      right,
      asked,
      wrong,
      percent(right, count),
      percent(right + asked, count),
    ]),
  );
}

/** The whole evaluation as text. */
export function printEvaluation({ corpora, calibration, generated }: Evaluation, runs: number): string {
  const { buckets, safeAbove, leftOut, wrongWhenLeftOut } = calibration;
  const mapped = corpora
    .flatMap(({ headings }) => headings)
    .filter(({ match }) => match.field !== null && match.confidence >= AUTO_FROM);
  return [
    ...corpora.flatMap(({ name, headings, values }) => [
      `Headings of the ${name}, each header row with the sample rows of its source`,
      headingTable(headings),
      '',
      `Values of the ${name}, each in a cell of a tracker`,
      tallyTable('file', values),
      '',
      'Asked about although the answer is clear',
      ...values.filter(({ verdict }) => verdict === 'asked').map(({ detail }) => `  ${detail}`),
      '',
    ]),
    'Confidence of the columns that were given a field, asked about or not',
    table(
      ['confidence', 'count', 'right', ''],
      buckets.map(({ from, to, count, right }) => [
        `${from.toFixed(2)} to ${to.toFixed(2)}`,
        count,
        right,
        count === 0 ? '' : percent(right, count),
      ]),
    ),
    `No column is wrong above ${safeAbove}; with each source left out in turn, above ${leftOut.lowest} to ${leftOut.highest}.`,
    `Judged by the other sources alone, ${wrongWhenLeftOut.length} columns of a source left out would be silently wrong${wrongWhenLeftOut.map(({ source, heading, match }) => ` (${source} ${JSON.stringify(heading)}, ${match.confidence})`).join('')}.`,
    `Columns are mapped without asking from ${AUTO_FROM}: ${mapped.length} reach it, ${mapped.filter(({ fits }) => !fits).length} of them wrong; the true share of wrong ones is below ${percent(3, mapped.length)} (19 times in 20).`,
    '',
    `Generated workbooks: ${runs}`,
    tallyTable('what', generated),
  ].join('\n');
}
