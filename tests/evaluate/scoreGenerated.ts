import fc from 'fast-check';
import { NO_DECISIONS } from '../../src/domain/decisions';
import { readTrackers } from '../../src/domain/reading/readTrackers';
import { makeWorkbook } from './generator/makeWorkbook';
import { workbookSpec } from './generator/shape';
import { judgeWorkbook } from './judgeWorkbook';
import type { Judged } from './tally';

/** Makes so many workbooks, reads each and judges what came out. The same seed makes the same workbooks. */
export const scoreGenerated = ({ runs, seed }: { readonly runs: number; readonly seed: number }): Judged[] =>
  fc.sample(workbookSpec, { numRuns: runs, seed }).flatMap((spec, run) => {
    const made = makeWorkbook(spec);
    const reading = readTrackers(made.snapshot, { decisions: NO_DECISIONS, acceptSuggestions: false });
    return judgeWorkbook(made, reading).map((one) => ({ ...one, detail: `run ${run}: ${one.detail}` }));
  });
