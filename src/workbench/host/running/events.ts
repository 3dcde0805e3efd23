import type { Area } from '../../../domain/workbook/area';
import type { RichApiEvent } from '../../office/win32External';
import type { CellRange } from '../cells/cellRange';
import { plainValue, valueType } from '../cells/cellText';
import { EVENT, EVENTS, OLD_EVENT, readRegistration } from './eventTable';
import { boundingArea, cellCount, intersection, localAddress, sameArea } from '../cells/geometry';
import { glanceAt, sameSettings, type Glance } from './glance';
import { notImplemented } from '../hostError';
import { bind, type HostObject } from '../wire/objectModel';
import { rangeClass } from '../objects/range';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';
import { cellKey, keyCell, type HostSheet, type HostValue } from '../workbook';

/** What happened to cells, as `args.changeType` names it (excel-host 3.14). */
export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** Where cells went when others were put in or taken out. */
export type ShiftDirection = 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';

/** Who changes the workbook at the moment, as the events say it. */
export interface Author {
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}

export const THIS_ADD_IN: Author = { source: 'Local', triggerSource: 'ThisLocalAddin' };
export const THIS_PERSON: Author = { source: 'Local', triggerSource: 'Unknown' };
export const ANOTHER_PERSON: Author = { source: 'Remote', triggerSource: 'Unknown' };

/** Target of the events of a collection. */
const WHOLE_WORKBOOK = 'Workbook';
/** Ranges of so many latest events can be asked for by `args.getRange`. */
const KEPT_RANGES = 200;

interface CellNote {
  readonly range: CellRange;
  readonly changeType: ChangeType;
  readonly shiftDirection: ShiftDirection;
  readonly before: { readonly value: string | number | boolean; readonly type: string };
}

/**
 * The events of one Excel: what the client registered, and what is to be pushed to it. Changes of cells are noted as they
 * happen, one event for each write; everything else is seen by comparing the workbook before a batch and after it, so that
 * what was done twice in a batch is told once.
 */
export class Events {
  author: Author = THIS_ADD_IN;
  /** How often each event is registered, by `type|target`. */
  private readonly registered = new Map<string, number>();
  private readonly keptRanges: string[] = [];
  private notes: CellNote[] = [];
  private formats: CellRange[] = [];
  private raised: RichApiEvent[] = [];
  private seen: Glance;

  constructor(private readonly session: Session) {
    this.seen = this.look();
  }

  /**
   * Carries out a call that registers an event on an object or takes the registration back; false when the call is none.
   * Throws NotImplemented `host: Class.onEvent` for an event that this host never raises.
   */
  takeRegistration(object: HostObject, method: string): boolean {
    const registration = readRegistration(method);
    if (!registration) return false;
    const type = EVENTS[object.className]?.[registration.event];
    if (type === undefined) {
      if (enforced('events/known')) throw notImplemented(`${object.className}.${registration.event}`);
      return true;
    }
    // What is not worked out yet was so long before anybody wanted to hear of it
    if (type === EVENT.sheetCalculated) this.session.calculate();
    const key = `${type}|${targetOf(object)}`;
    const count = (this.registered.get(key) ?? 0) + (registration.adds ? 1 : -1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
    return true;
  }

  /** True when the client wants to hear of the event on one of the targets, or on any at all when none is given. */
  isAwaited(type: number, ...targets: string[]): boolean {
    if (!this.isOn()) return false;
    if (targets.length > 0) return targets.some((target) => this.registered.has(`${type}|${target}`));
    return [...this.registered.keys()].some((key) => key.startsWith(`${type}|`));
  }

  /** Before cells change. The event is raised by `settle`, once they have. */
  noteCells(range: CellRange, changeType: ChangeType = 'RangeEdited', shiftDirection: ShiftDirection = 'None'): void {
    if (this.author === THIS_ADD_IN && !enforced('events/own-writes')) return;
    if (!this.isAwaited(EVENT.sheetChanged) && !this.isAwaited(EVENT.tableChanged)) return;
    this.notes.push({ range, changeType, shiftDirection, before: firstCell(range) });
  }

  /** Before formats of cells change. */
  noteFormat(range: CellRange): void {
    if (this.isAwaited(EVENT.sheetFormatChanged, range.sheet.id, WHOLE_WORKBOOK)) this.formats.push(range);
  }

  /** Notes of an action that was refused half-way are forgotten. */
  forget(): void {
    this.notes = [];
    this.formats = [];
  }

  /** After an action: raises what was noted during it. */
  settle(): void {
    const { notes, formats } = this;
    this.forget();
    for (const note of notes) this.raiseChange(note);
    for (const range of formats) {
      const { sheet, area } = range;
      this.raise(EVENT.sheetFormatChanged, [sheet.id, WHOLE_WORKBOOK], {
        address: localAddress(area),
        worksheetId: sheet.id,
        source: this.author.source,
        referenceId: this.keepRange(range),
      });
    }
  }

  /** Compares the workbook with how it was when this was last asked, and raises what happened in between. */
  compare(): void {
    const before = this.seen;
    this.seen = this.look();
    if (this.isOn()) this.raiseDifferences(before, this.seen);
  }

  /** True when the client wants to hear that a sheet was calculated: then that is not put off until results are read. */
  get awaitsCalculation(): boolean {
    return this.isAwaited(EVENT.sheetCalculated);
  }

  /** Runs a calculation and raises it for each sheet on which a result changed. */
  calculating(calculate: () => void): void {
    if (!this.awaitsCalculation) return calculate();
    const { sheets } = this.session.workbook;
    const results = sheets.map((sheet) => [sheet, resultsOf(sheet)] as const);
    calculate();
    for (const [sheet, before] of results) {
      const changed = [...resultsOf(sheet)].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
      if (changed.length === 0) continue;
      this.raise(EVENT.sheetCalculated, [sheet.id, WHOLE_WORKBOOK], {
        address: localAddress(changed.map(cellArea).reduce(boundingArea)),
        worksheetId: sheet.id,
      });
    }
  }

  /** Everything raised since this was last asked, in the order in which it happened. */
  take(): RichApiEvent[] {
    const { raised } = this;
    this.raised = [];
    return raised;
  }

  /** Pushes the event for its object and for the collection, if the client wants to hear of either (excel-host 1.10). */
  raise(type: number, targets: readonly string[], args: object): void {
    if (!this.isAwaited(type, ...targets)) return;
    const told = enforced('events/both-targets') ? targets : targets.slice(0, 1);
    for (const targetId of told) this.raised.push({ type, targetId, args });
  }

  private isOn(): boolean {
    return this.session.enableEvents || !enforced('events/enable-events');
  }

  private look(): Glance {
    return glanceAt(this.session.workbook, this.session.selection);
  }

  private raiseChange({ range, changeType, shiftDirection, before }: CellNote): void {
    const { sheet, area } = range;
    const details = cellCount(area) === 1 && changeType === 'RangeEdited';
    if (details) this.session.calculate();
    const after = firstCell(range);
    const args = {
      address: localAddress(area),
      changeType,
      ...this.author,
      worksheetId: sheet.id,
      shiftDirection,
      referenceId: this.keepRange(range),
      ...((details || !enforced('events/one-cell-details')) && {
        valueBefore: before.value,
        valueAfter: after.value,
        valueTypeBefore: before.type,
        valueTypeAfter: after.type,
      }),
    };
    this.raise(EVENT.sheetChanged, [sheet.id, WHOLE_WORKBOOK], args);
    for (const table of sheet.tables) {
      if (!intersection(table.area, area)) continue;
      this.raise(EVENT.tableChanged, [table.id, sheet.id, WHOLE_WORKBOOK], { ...args, tableId: table.id });
    }
  }

  private raiseDifferences(before: Glance, after: Glance): void {
    const { source } = this.author;
    for (const [sheet, now] of after.sheets) {
      const targets = [sheet.id, WHOLE_WORKBOOK];
      const was = before.sheets.get(sheet);
      const args = { worksheetId: sheet.id, source };
      if (!was) {
        this.raise(EVENT.sheetAdded, [WHOLE_WORKBOOK], args);
        continue;
      }
      if (was.name !== now.name)
        this.raise(EVENT.sheetNameChanged, targets, { ...args, nameBefore: was.name, nameAfter: now.name });
      if (was.visibility !== now.visibility)
        this.raise(EVENT.sheetVisibilityChanged, targets, {
          ...args,
          visibilityBefore: was.visibility,
          visibilityAfter: now.visibility,
        });
      if (was.protected !== now.protected)
        this.raise(EVENT.sheetProtectionChanged, targets, { ...args, isProtected: now.protected });
    }
    for (const sheet of before.sheets.keys())
      if (!after.sheets.has(sheet)) this.raise(EVENT.sheetDeleted, [WHOLE_WORKBOOK], { worksheetId: sheet.id, source });
    this.raiseMoves(before, after);
    this.raiseTables(before, after);
    if (before.active !== after.active) {
      const [left, shown] = [before.active?.id ?? '', after.active?.id ?? ''];
      this.raise(EVENT.sheetDeactivated, [left, WHOLE_WORKBOOK], { worksheetId: left });
      this.raise(EVENT.sheetActivated, [shown, WHOLE_WORKBOOK], { worksheetId: shown });
    }
    this.raiseSelections(before, after);
    if (!sameSettings(before.settings, after.settings)) this.raiseOldStyle(OLD_EVENT.settingsChanged);
  }

  /** A sheet moved when it stands elsewhere among the sheets that were there before and still are. */
  private raiseMoves(before: Glance, after: Glance): void {
    const stayed = [...before.sheets.keys()].filter((sheet) => after.sheets.has(sheet));
    const now = [...after.sheets.keys()].filter((sheet) => before.sheets.has(sheet));
    const moved = stayed.filter((sheet, index) => now[index] !== sheet);
    for (const sheet of moved)
      this.raise(EVENT.sheetMoved, [WHOLE_WORKBOOK], {
        worksheetId: sheet.id,
        source: this.author.source,
        positionBefore: before.sheets.get(sheet)?.position,
        positionAfter: after.sheets.get(sheet)?.position,
      });
  }

  private raiseTables(before: Glance, after: Glance): void {
    const { source } = this.author;
    for (const [tableId, { sheetId }] of after.tables)
      if (!before.tables.has(tableId))
        this.raise(EVENT.tableAdded, [sheetId, WHOLE_WORKBOOK], { tableId, worksheetId: sheetId, source });
    for (const [tableId, { name, sheetId }] of before.tables)
      if (!after.tables.has(tableId))
        this.raise(EVENT.tableDeleted, [sheetId, WHOLE_WORKBOOK], {
          tableId,
          tableName: name,
          worksheetId: sheetId,
          source,
        });
  }

  private raiseSelections(before: Glance, after: Glance): void {
    for (const [sheet, area] of after.selections) {
      const was = before.selections.get(sheet);
      if (was && sameArea(was, area)) continue;
      this.raise(EVENT.sheetSelectionChanged, [sheet.id, WHOLE_WORKBOOK], {
        address: localAddress(area),
        worksheetId: sheet.id,
      });
      this.raiseTableSelections(sheet, was ?? null, area);
    }
    if (before.active !== after.active || selected(before) !== selected(after))
      this.raiseOldStyle(OLD_EVENT.selectionChanged);
  }

  /** A table hears of a selection that touches it, and with an empty address of one that left it. */
  private raiseTableSelections(sheet: HostSheet, was: Area | null, area: Area): void {
    for (const table of sheet.tables) {
      const inside = intersection(table.area, area);
      if (!inside && !(was && intersection(table.area, was))) continue;
      this.raise(EVENT.tableSelectionChanged, [table.id], {
        address: inside ? localAddress(inside) : '',
        tableId: table.id,
        worksheetId: sheet.id,
      });
    }
  }

  private raiseOldStyle(dispatchId: 1 | 2): void {
    this.raised.push({ type: 0, targetId: '', args: null, dispatchId });
  }

  /** Name under which the client can ask for the range of an event. */
  private keepRange(range: CellRange): string {
    const object = bind(rangeClass, range);
    this.session.keepReference(object);
    const name = object.reference ?? '';
    this.keptRanges.push(name);
    if (this.keptRanges.length > KEPT_RANGES) this.session.releaseReference(this.keptRanges.shift() ?? '');
    return name;
  }
}

const targetOf = (object: HostObject): string => {
  const { Id } = object.identity();
  if (typeof Id === 'string') return Id;
  const { sheet } = object.target as { sheet?: HostSheet | null };
  return sheet?.id ?? WHOLE_WORKBOOK;
};

const selected = ({ active, selections }: Glance): string => {
  const area = active && selections.get(active);
  return area ? localAddress(area) : '';
};

function firstCell({ sheet, area }: CellRange): CellNote['before'] {
  const cell = sheet.cells.get(cellKey(area.row, area.column));
  return { value: cell ? plainValue(cell.value) : '', type: valueType(cell) };
}

const cellArea = (key: number): Area => ({ ...keyCell(key), rows: 1, columns: 1 });

/** Results of the formulas of a sheet by cell; an error is its code. */
const resultsOf = (sheet: HostSheet): Map<number, HostValue> =>
  new Map(
    [...sheet.cells]
      .filter(([, { formula }]) => formula !== undefined)
      .map(([key, { value }]) => [key, plainValue(value)]),
  );
