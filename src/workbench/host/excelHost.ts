import type { Area } from '../../domain/workbook/area';
import { evaluateRequest } from './wire/evaluator';
import { traitsOf, type Build } from './builds';
import { bind } from './wire/objectModel';
import { enforced, type RuleId } from './rules/catalogue';
import { workbookClass } from './objects/workbook';
import { ACTION, LIBRARY_METHODS, type QueryRequest } from './wire/protocol';
import { ANOTHER_PERSON, THIS_ADD_IN, THIS_PERSON, type Author } from './running/events';
import { Session } from './session';
import { CellEditing } from './running/cellEditing';
import { Faults, type Fault } from './running/faults';
import { enterText, type EntryOutcome } from './running/userEntry';
import type { UndoRecord } from './running/undo';
import type { UnsupportedFormula } from '../formulas/recalculate';
import type { QueryAnswer, RichApiEvent } from '../office/win32External';
import type { HostSheet, HostWorkbook } from './workbook';

export type { EntryOutcome } from './running/userEntry';

/** What the add-in's work cost so far; requests of office.js for itself are only counted in `officeRequests`. */
export interface HostCost {
  /** Round trips: `context.sync()` calls, and the one at the end of `Excel.run` when something was left to send. */
  requests: number;
  /** Characters of the request bodies. */
  requestBytes: number;
  /** Characters of the response bodies. */
  responseBytes: number;
  /** Milliseconds spent in the host, recalculation included. */
  hostMs: number;
  officeRequests: number;
}

export interface ExcelHostOptions {
  /** Computes every formula that needs it, and gives those that it cannot; called before results are read after a write. */
  recalculate?: (workbook: HostWorkbook) => readonly UnsupportedFormula[];
  /** Which Excel is played; where builds differ and none is named, the stricter. */
  build?: Build;
  /** Keeps what is needed to undo each step; each step then costs a copy of the workbook. */
  undo?: boolean;
  /** What goes wrong from the start; more can be set later. */
  faults?: readonly Fault[];
}

/** Transport codes of a request and of a response that is too large (excel-host 1.2). */
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

/** Only what office.js sends for its own housekeeping, such as the release of references after `Excel.run`. */
const isLibraryWork = (request: QueryRequest): boolean =>
  request.Actions.some((action) => LIBRARY_METHODS.has(action.Name)) &&
  request.Actions.every((action) => action.ActionType === ACTION.instantiate || LIBRARY_METHODS.has(action.Name));

/** An Excel without a window: answers the requests of Microsoft's office.js over an in-memory workbook. */
export class ExcelHost {
  readonly cost: HostCost = { requests: 0, requestBytes: 0, responseBytes: 0, hostMs: 0, officeRequests: 0 };
  private readonly session: Session;
  private readonly faults: Faults;
  private readonly editing = new CellEditing();
  private unsupported: readonly UnsupportedFormula[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly eventListeners = new Set<(events: readonly RichApiEvent[]) => void>();

  constructor(
    readonly workbook: HostWorkbook,
    options: ExcelHostOptions = {},
  ) {
    const { recalculate } = options;
    this.session = new Session(workbook, {
      build: traitsOf(options.build),
      undo: options.undo ?? false,
      ...(recalculate && { recalculate: (all) => (this.unsupported = recalculate(all)) }),
    });
    this.faults = new Faults({
      workbook,
      enter: (sheet, row, column, text) => {
        const outcome = this.enterAs(ANOTHER_PERSON, sheet, row, column, text);
        if (!outcome.ok) throw new Error(`nobody can enter "${text}" there: ${outcome.reason}`);
      },
    });
    options.faults?.forEach((fault) => this.faults.add(fault));
  }

  /**
   * Answers one ProcessQuery body. Of the request flags only the one counts that waits for the end of an edit: the actions
   * themselves say what is written. The answer is a promise only where an edit or a fault holds it back.
   */
  processQuery(body: string, flags: number): QueryAnswer | Promise<QueryAnswer> {
    const request = JSON.parse(body) as QueryRequest;
    if (isLibraryWork(request)) {
      this.cost.officeRequests++;
      return this.answer(request);
    }
    this.cost.requests++;
    this.cost.requestBytes += body.length;
    if (this.exceeds('limits/request', body)) return { osfError: REQUEST_TOO_LARGE };
    const answer = (carriedOut: QueryRequest): QueryAnswer => this.countAnswer(() => this.answer(carriedOut));
    return this.editing.hinder(flags, () => this.faults.disturb(request, flags, answer));
  }

  /** Adds what an answer to the add-in weighs and takes. */
  private countAnswer(answer: () => QueryAnswer): QueryAnswer {
    const started = performance.now();
    const answered = answer();
    this.cost.hostMs += performance.now() - started;
    if ('body' in answered) this.cost.responseBytes += answered.body.length;
    return answered;
  }

  private answer(request: QueryRequest): QueryAnswer {
    const response = this.act(THIS_ADD_IN, () =>
      evaluateRequest(request, bind(workbookClass, this.workbook), this.session),
    );
    const answer = JSON.stringify(response);
    if (this.exceeds('limits/response', answer)) return { osfError: RESPONSE_TOO_LARGE };
    return { status: 200, headers: ['Content-Type', 'application/json'], body: answer };
  }

  /** Does something in somebody's name, as one step of undo, and tells the listeners what came of it. */
  private act<T>(author: Author, work: () => T): T {
    const { session } = this;
    session.events.author = author;
    session.wrote = false;
    const result = work();
    session.endBatch();
    if (session.wrote) this.listeners.forEach((listener) => listener());
    const events = session.events.take();
    // Excel's events come after its answer: in a task of their own
    if (events.length > 0) setTimeout(() => this.eventListeners.forEach((listener) => listener(events)), 0);
    return result;
  }

  private enterAs(author: Author, sheet: HostSheet, row: number, column: number, text: string): EntryOutcome {
    return this.act(author, () => {
      const outcome = enterText(this.session, sheet, row, column, text);
      this.session.calculate();
      this.session.endAction(outcome.ok);
      return outcome;
    });
  }

  /** What a person does who types into a cell, 0-based: all that Excel does and refuses then. `''` empties the cell. */
  enter(sheet: HostSheet, row: number, column: number, text: string): EntryOutcome {
    return this.enterAs(THIS_PERSON, sheet, row, column, text);
  }

  /** A person opens the editor of a cell: until they leave it, with `enter` or without, no request is carried out. */
  beginEditing(): void {
    this.editing.begin();
  }

  endEditing(): void {
    this.editing.end();
  }

  /** What a person does who clicks a sheet's tab. */
  show(sheet: HostSheet): void {
    this.act(THIS_PERSON, () => (this.workbook.activeSheet = this.workbook.sheets.indexOf(sheet)));
  }

  /** What a person does who selects cells of the sheet. */
  select(sheet: HostSheet, area: Area): void {
    this.act(THIS_PERSON, () => this.session.selection.set(sheet, area));
  }

  /** What a person does who presses Ctrl+Z; false when there is nothing to undo. */
  undo(): boolean {
    const { session } = this;
    return this.act(THIS_PERSON, () => {
      session.undo.changedRanges().forEach((range) => session.noteChange(range));
      const undone = session.undo.undo();
      if (undone) session.startAfresh();
      session.endAction(undone);
      return undone;
    });
  }

  /** The steps that can be undone, the latest last. */
  get undoRecords(): readonly UndoRecord[] {
    return this.session.undo.records;
  }

  /** From here to the end of the group everything that is written is one step of undo. */
  beginUndoGroup(): void {
    this.session.undo.beginGroup();
  }

  endUndoGroup(): void {
    this.session.undo.endGroup();
  }

  /** Makes something go wrong, until the returned function is called. */
  fault(fault: Fault): () => void {
    return this.faults.add(fault);
  }

  /**
   * Calls the listener with the events that the client registered, once for each batch that raised some, until the returned
   * function is called.
   */
  onEvents(listener: (events: readonly RichApiEvent[]) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  /** Calls the listener after each batch that wrote something, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Computes what is still stale, so that the workbook can be drawn or saved with its results. */
  calculate(): void {
    this.session.calculate();
  }

  /** Formulas of the last calculation that it had to leave out: their cells show an error that Excel would not show. */
  get unsupportedFormulas(): readonly UnsupportedFormula[] {
    return this.unsupported;
  }

  /** What is selected on a sheet; null before anything was. */
  selectionOn(sheet: HostSheet): Area | null {
    return this.session.selection.get(sheet) ?? null;
  }

  /** Ranges that the client keeps alive; grows when code keeps contexts open. */
  get referenceCount(): number {
    return this.session.referenceCount;
  }

  private exceeds(rule: RuleId, text: string): boolean {
    const { payloadLimit } = this.session.build;
    return enforced(rule) && payloadLimit !== null && text.length > payloadLimit;
  }
}
