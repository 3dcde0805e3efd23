import type { Area } from '../../../domain/workbook/area';
import type { BuildTraits } from '../builds';
import { CellRange } from '../cells/cellRange';
import { boundingArea } from '../cells/geometry';
import { HostError } from '../hostError';
import { enforced } from '../rules/catalogue';
import { keyCell, type HostCell, type HostWorkbook } from '../workbook';
import { copyWorkbook, isAsBefore, isSame, restoreWorkbook, type WorkbookCopy } from './workbookCopy';

/** One step of undo: a batch that changed something, or all batches of a group. */
export interface UndoRecord {
  /** Members that wrote, such as `Range.values`, in the order in which they first did. */
  readonly members: readonly string[];
  /** Names of the sheets of which cells changed, with how many did, in content or in format. */
  readonly sheets: readonly { readonly sheet: string; readonly cells: number }[];
}

interface KeptRecord extends UndoRecord {
  readonly before: WorkbookCopy;
  readonly moves: readonly TakeBack[];
}

/** Takes back what a move of cells did to the ranges that the client keeps, which are no part of the workbook. */
type TakeBack = () => void;

/** Never undone by any Excel, and no part of a group (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities). */
const NEVER_UNDONE = /^(?:Worksheet\.(?:delete|copy)|WorksheetProtection\.\w+|WorkbookProtection\.\w+)$/;

/**
 * What can be undone. Copies of the workbook are kept only when `keeps` says so: each costs as much as the workbook has
 * cells. What cannot be undone is refused in a group in any case (UndoNotSupported).
 */
export class UndoStack {
  private readonly kept: KeptRecord[] = [];
  private members = new Set<string>();
  private before: WorkbookCopy | null = null;
  private moves: TakeBack[] = [];
  private grouped = false;

  constructor(
    private readonly workbook: HostWorkbook,
    private readonly build: BuildTraits,
    private readonly keeps: boolean,
  ) {}

  /** Before anything of the workbook changes; `member` is what changes it. */
  beforeWrite(member: string): void {
    if (NEVER_UNDONE.test(member) || this.build.notUndone.includes(member)) {
      if (this.grouped && enforced('undo/not-in-group')) throw new HostError('UndoNotSupported', member);
      if (enforced('undo/cleared')) {
        this.kept.length = 0;
        this.forget();
        return;
      }
    }
    this.members.add(member);
    if (this.keeps) this.before ??= copyWorkbook(this.workbook);
  }

  /** After cells moved, with what takes that back for everything outside of the workbook. */
  noteMove(takeBack: TakeBack): void {
    if (this.before) this.moves.push(takeBack);
  }

  /** From here to the end of the group everything is one step. */
  beginGroup(): void {
    this.close();
    this.grouped = true;
  }

  endGroup(): void {
    this.grouped = false;
    this.close();
  }

  /** After a batch, or what a person did at once: that is a step, unless a group is open. */
  endBatch(): void {
    if (!this.grouped) this.close();
  }

  /** The steps that can be undone, the latest last. */
  get records(): readonly UndoRecord[] {
    return this.kept;
  }

  /** What the latest step changed, as it is now, one range a sheet; empty when there is nothing to undo. */
  changedRanges(): CellRange[] {
    const last = this.kept.at(-1);
    return last ? differences(last.before).map(({ range }) => range) : [];
  }

  /** Gives the workbook back as it was before the latest step; false when there is none. */
  undo(): boolean {
    const last = this.kept.pop();
    if (!last) return false;
    restoreWorkbook(this.workbook, last.before);
    for (const takeBack of [...last.moves].reverse()) takeBack();
    return true;
  }

  private close(): void {
    const { before, members, moves } = this;
    this.forget();
    if (!before) return;
    const sheets = differences(before, this.workbook).map(({ range, cells }) => ({ sheet: range.sheet.name, cells }));
    if (sheets.length === 0 && moves.length === 0 && isAsBefore(this.workbook, before)) return;
    this.kept.push({ members: [...members], sheets, before, moves });
  }

  private forget(): void {
    this.members = new Set();
    this.before = null;
    this.moves = [];
  }
}

const NO_CELLS: ReadonlyMap<number, HostCell> = new Map();

const sameCell = (a: HostCell | undefined, b: HostCell | undefined): boolean =>
  a?.value === b?.value && a?.formula === b?.formula && a?.quotePrefix === b?.quotePrefix && isSame(a?.style, b?.style);

/** Where cells differ from a copy: of its sheets, and of those that the workbook has beside them. */
function differences(before: WorkbookCopy, now?: HostWorkbook): { range: CellRange; cells: number }[] {
  const earlier = new Map(before.sheets.map(({ sheet, content }) => [sheet, content.cells as typeof NO_CELLS]));
  return [...new Set([...earlier.keys(), ...(now?.sheets ?? [])])].flatMap((sheet) => {
    const cells = earlier.get(sheet) ?? NO_CELLS;
    const keys = new Set([...cells.keys(), ...sheet.cells.keys()]);
    const changed = [...keys].filter((key) => !sameCell(cells.get(key), sheet.cells.get(key)));
    if (changed.length === 0) return [];
    const area = changed.map((key): Area => ({ ...keyCell(key), rows: 1, columns: 1 })).reduce(boundingArea);
    return [{ range: new CellRange(sheet, area), cells: changed.length }];
  });
}
