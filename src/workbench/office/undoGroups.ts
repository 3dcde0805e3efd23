import type { RequirementMatrix } from './win32External';

/** A host that can be told where a group of writes begins and ends. */
export interface UndoGroups {
  beginUndoGroup(): void;
  endUndoGroup(): void;
}

/** What is wrapped of the library: `Excel`. */
export interface Library {
  run(...parts: unknown[]): Promise<unknown>;
}

/** First minor version of ExcelApi 1 whose `Excel.run` takes `mergeUndoGroup`. */
const FIRST_MINOR = 20;

/** True when an Excel of that matrix knows groups of undo. */
export function hasUndoGroups(matrix: RequirementMatrix): boolean {
  const [major = 0, minor = 0] = (matrix['ExcelApi'] ?? '').split('.').map(Number);
  return major > 1 || (major === 1 && minor >= FIRST_MINOR);
}

const isMerging = (options: unknown): boolean =>
  typeof options === 'object' && options !== null && 'mergeUndoGroup' in options && options.mergeUndoGroup === true;

/**
 * Makes `Excel.run({ mergeUndoGroup: true }, batch)` tell the host where the group begins and ends. The library of the npm
 * package is of 2022 and drops the option, which came with ExcelApi 1.20; how a newer one says it on the wire is not known.
 * So here, and only here, a part of the library is wrapped. What another run writes while a group is open falls into it.
 */
export function noticeUndoGroups(library: Library, host: () => UndoGroups): void {
  const run = library.run.bind(library);
  library.run = async (...parts) => {
    if (parts.length < 2 || !isMerging(parts[0])) return run(...parts);
    host().beginUndoGroup();
    try {
      return await run(...parts);
    } finally {
      host().endUndoGroup();
    }
  };
}
