import { parseArgs } from 'node:util';
import { parseIsoDate, type SerialDate } from '../../domain/workbook/serialDate';

export interface Arguments {
  /** Path of the tracker; null for the bundled sample. */
  readonly tracker: string | null;
  readonly out: string;
  readonly asAt: SerialDate | null;
  readonly decisions: string | null;
  readonly acceptSuggestions: boolean;
  readonly json: boolean;
  /** Only say how the command is used. */
  readonly help: boolean;
}

export const USAGE =
  'Usage: npm run --silent panel -- TRACKER.xlsx --out DIR [--as-at YYYY-MM-DD] [--decisions FILE.json] [--accept-suggestions] [--json]';

/** The arguments, or one sentence saying what is wrong with them. */
export function readArguments(
  argv: readonly string[],
): { ok: true; value: Arguments } | { ok: false; problem: string } {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'as-at': { type: 'string' },
        decisions: { type: 'string' },
        'accept-suggestions': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return { ok: false, problem: (error as Error).message.split('\n')[0] as string };
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1)
    return { ok: false, problem: `One tracker at a time: "${positionals[1]}" is one too many.` };
  const asAtText = values['as-at'];
  const asAt = asAtText === undefined ? null : parseIsoDate(asAtText);
  if (asAtText !== undefined && asAt === null) {
    return { ok: false, problem: `--as-at takes a date such as 2020-10-16, not "${asAtText}".` };
  }
  return {
    ok: true,
    value: {
      tracker: positionals[0] ?? null,
      out: values.out ?? 'out',
      asAt,
      decisions: values.decisions ?? null,
      acceptSuggestions: values['accept-suggestions'] ?? false,
      json: values.json ?? false,
      help: values.help ?? false,
    },
  };
}
