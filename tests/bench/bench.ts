import { performance } from 'node:perf_hooks';
import { createPanelTracker } from '../../src/app/createPanelTracker';
import { NO_DECISIONS } from '../../src/domain/decisions';
import { readTrackers } from '../../src/domain/reading/readTrackers';
import { EMPTY_CELL, type Cell } from '../../src/domain/workbook/cell';
import { parseIsoDate } from '../../src/domain/workbook/serialDate';
import type { WorkbookSnapshot } from '../../src/domain/workbook/snapshot';
import { costOf } from '../../src/workbench/host/stepCost';
import { playFile } from '../excel/openTracker';

/** Prints the figures of the budgets: round trips and bytes of each step on the sample, and the engine's time by rows. */

const HEADER =
  'Ref|Inspection|Recommendation|Finding type|Theme|Lead|Owner|Published|Target date|Revised date|Status|RAG|Progress update|Date closed';
const STATUSES = ['In progress', 'Closed', 'Not started', 'Complete - awaiting HMICFRS', 'Off track', 'on hold'];
const EPOCH = parseIsoDate('2020-01-01') as number;

const text = (words: string): Cell => ({ ...EMPTY_CELL, value: { kind: 'text', text: words }, shown: words });
const day = (serial: number): Cell => ({ ...EMPTY_CELL, value: { kind: 'date', serial }, shown: String(serial) });

/** A tracker of so many rows and 14 columns, with real and written dates mixed. */
function tracker(rows: number): WorkbookSnapshot {
  const body = Array.from({ length: rows }, (_, i) => [
    text(`R${i + 1}`),
    text(`Inspection ${i % 40}`),
    text(
      `The force should keep a record of every check number ${i} and review it each month with the teams concerned.`,
    ),
    text(i % 3 === 0 ? 'AFI' : 'Recommendation'),
    text('Custody'),
    text('ACC (Crime)'),
    text('DM/PL'),
    day(EPOCH + (i % 40)),
    i % 4 === 0 ? text('By 31 October 2021') : day(EPOCH + 300 + (i % 500)),
    i % 5 === 0 ? text('End of March 2022') : EMPTY_CELL,
    text(STATUSES[i % STATUSES.length] as string),
    text(['Red', 'Amber', 'Green'][i % 3] as string),
    text('• Prompt added to the review screen\n• Sample of 40 files checked\n• Second sample booked'),
    EMPTY_CELL,
  ]);
  return {
    name: 'bench.xlsx',
    readOnly: false,
    structureProtected: false,
    settings: {},
    sheets: [
      {
        name: 'Tracker',
        visibility: 'visible',
        protected: false,
        cells: [HEADER.split('|').map(text), ...body],
        hiddenRows: [],
        hiddenColumns: [],
        merges: [],
        tables: [],
      },
    ],
  };
}

function benchEngine(): void {
  console.log('Engine: reading a tracker of 14 columns, best of 3 (budget: 50,000 rows in 1,000 ms)');
  for (const rows of [500, 5_000, 50_000]) {
    const snapshot = tracker(rows);
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      readTrackers(snapshot, { decisions: NO_DECISIONS, acceptSuggestions: false });
      return performance.now() - start;
    });
    const best = Math.min(...times);
    console.log(
      `  ${String(rows).padStart(6)} rows ${best.toFixed(0).padStart(6)} ms ${((1000 * best) / rows).toFixed(1).padStart(6)} µs a row`,
    );
  }
}

async function benchSteps(): Promise<void> {
  console.log('Steps on the sample (budgets: check 3, build 5, summary 4 round trips)');
  const opened = await playFile();
  const steps = createPanelTracker(opened.port, { today: () => parseIsoDate('2020-10-16') as number });
  for (const [name, step] of [
    ['check', steps.check],
    ['build', steps.build],
    ['summary', steps.summarise],
  ] as const) {
    const start = performance.now();
    const { cost } = await costOf(opened.host, step as () => Promise<unknown>);
    const milliseconds = performance.now() - start;
    const kilobytes = (characters: number): string => `${Math.round(characters / 1024)} KB`.padStart(8);
    console.log(
      `  ${name.padEnd(8)} ${cost.roundTrips} round trips, sent ${kilobytes(cost.sent)}, received ${kilobytes(cost.received)}, ${milliseconds.toFixed(0)} ms with the host`,
    );
  }
}

benchEngine();
void benchSteps();
