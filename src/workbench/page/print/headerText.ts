/** What the codes of a header or footer stand for. */
export interface HeaderFacts {
  readonly page: number;
  readonly pages: number;
  readonly date: string;
  readonly time: string;
  readonly fileName: string;
  readonly sheetName: string;
}

/** A stretch of header text in one lettering. */
export interface HeaderRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly struck: boolean;
  /** Points; null is the sheet's own. */
  readonly size: number | null;
}

/** Font, colour, size; a doubled ampersand; a page number with something added; any other code; text (ECMA-376 18.3.1.46). */
const PIECES = /&"[^"]*"|&K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|&\d{1,3}|&&|&P[+-]\d+|&.|[^&]+|&$/gis;

const PLAIN: Omit<HeaderRun, 'text'> = { bold: false, italic: false, underline: false, struck: false, size: null };

/** The text of a header or footer on one page, with its codes replaced. Font names and colours are left out. */
export function headerRuns(codes: string, facts: HeaderFacts): HeaderRun[] {
  const values: Readonly<Record<string, string>> = {
    '&P': String(facts.page),
    '&N': String(facts.pages),
    '&D': facts.date,
    '&T': facts.time,
    '&F': facts.fileName,
    '&A': facts.sheetName,
    '&&': '&',
  };
  let lettering = PLAIN;
  const runs: HeaderRun[] = [];
  const say = (text: string): void => {
    runs.push({ ...lettering, text });
  };
  for (const [piece] of codes.matchAll(PIECES)) {
    const code = piece.toUpperCase();
    const added = /^&P([+-]\d+)$/.exec(code);
    const size = /^&(\d+)$/.exec(code);
    if (!piece.startsWith('&')) say(piece);
    else if (values[code] !== undefined) say(values[code]);
    else if (added) say(String(facts.page + Number(added[1])));
    else if (size) lettering = { ...lettering, size: Number(size[1]) };
    else if (code === '&B') lettering = { ...lettering, bold: !lettering.bold };
    else if (code === '&I') lettering = { ...lettering, italic: !lettering.italic };
    else if (code === '&U' || code === '&E') lettering = { ...lettering, underline: !lettering.underline };
    else if (code === '&S') lettering = { ...lettering, struck: !lettering.struck };
    else if (code.startsWith('&"'))
      lettering = { ...lettering, bold: /bold/i.test(code), italic: /italic/i.test(code) };
  }
  return joinRuns(runs);
}

const sameLettering = (a: HeaderRun, b: HeaderRun): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.underline === b.underline &&
  a.struck === b.struck &&
  a.size === b.size;

/** Joins neighbours of the same lettering. */
const joinRuns = (runs: readonly HeaderRun[]): HeaderRun[] =>
  runs.reduce<HeaderRun[]>((joined, run) => {
    const last = joined[joined.length - 1];
    if (last && sameLettering(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
    return joined;
  }, []);
