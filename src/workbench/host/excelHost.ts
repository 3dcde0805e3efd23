import type { Area } from '../../domain/workbook/area';
import { evaluateRequest } from './evaluator';
import { bind } from './objectModel';
import { workbookClass } from './objects/workbook';
import { ACTION, LIBRARY_METHODS, type QueryRequest } from './protocol';
import { Session } from './session';
import type { UnsupportedFormula } from '../formulas/recalculate';
import type { QueryAnswer } from '../office/win32External';
import type { HostSheet, HostWorkbook } from './workbook';

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
  /** Which Excel is played. Excel on the web refuses requests and responses over 5 MB (excel-host 3.2). */
  build?: 'windows' | 'web';
}

const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;
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
  private unsupported: readonly UnsupportedFormula[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly workbook: HostWorkbook,
    private readonly options: ExcelHostOptions = {},
  ) {
    const { recalculate } = options;
    this.session = new Session(
      workbook,
      recalculate ? { recalculate: (all) => (this.unsupported = recalculate(all)) } : {},
    );
  }

  /** Answers one ProcessQuery body. The request flags are not needed: the actions themselves say what is written. */
  processQuery(body: string, _flags: number): QueryAnswer {
    const started = performance.now();
    const limited = this.options.build === 'web';
    if (limited && body.length > WEB_PAYLOAD_LIMIT) return { osfError: REQUEST_TOO_LARGE };
    const request = JSON.parse(body) as QueryRequest;
    this.session.wrote = false;
    const response = evaluateRequest(request, bind(workbookClass, this.workbook), this.session);
    this.session.endBatch();
    const answer = JSON.stringify(response);
    this.count(request, body, answer, performance.now() - started);
    if (this.session.wrote) this.listeners.forEach((listener) => listener());
    if (limited && answer.length > WEB_PAYLOAD_LIMIT) return { osfError: RESPONSE_TOO_LARGE };
    return { status: 200, headers: ['Content-Type', 'application/json'], body: answer };
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

  private count(request: QueryRequest, body: string, answer: string, milliseconds: number): void {
    if (isLibraryWork(request)) {
      this.cost.officeRequests++;
      return;
    }
    this.cost.requests++;
    this.cost.requestBytes += body.length;
    this.cost.responseBytes += answer.length;
    this.cost.hostMs += milliseconds;
  }
}
