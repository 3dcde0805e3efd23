import type { QueryAnswer } from '../../office/win32External';
import { ACTION, PATH, type QueryRequest, type QueryResponse, type WireAction } from '../wire/protocol';
import type { HostSheet, HostWorkbook } from '../workbook';
import { answerWhileEditing } from './cellEditing';

/** Someone else in the same workbook; what they do is told to the add-in as coming from afar. */
export interface CoAuthor {
  readonly workbook: HostWorkbook;
  /** Types into a cell, 0-based. Throws when Excel refuses it. */
  enter(sheet: HostSheet, row: number, column: number, text: string): void;
}

/** Which requests of the add-in a fault is for. */
export type FaultTrigger =
  /** The nth, 1-based, counted from when the fault was set. */
  | { readonly request: number }
  /** Those that call, set or load a member of that name, such as `values`. */
  | { readonly member: string }
  | 'everyRequest'
  | 'everyWrite';

/** What goes wrong. */
export type FaultEffect =
  /** A code of the transport (excel-host 1.2). The request is carried out first when `done`: only the answer is lost. */
  | { readonly kind: 'transport'; readonly code: number; readonly done?: true }
  /**
   * Excel refuses the first action of that name, such as `tabColor`, or the action of that 0-based place in the request, and
   * all that come after it: what came before stays done.
   */
  | { readonly kind: 'refusal'; readonly at: string | number; readonly code: string }
  /** Excel never answers; carried out first when `done`. */
  | { readonly kind: 'silence'; readonly done?: true }
  /** The answer comes when the promise is fulfilled. */
  | { readonly kind: 'late'; readonly until: Promise<unknown> }
  /** Values, formulas, texts and types of cells are null, as above the limit of cells (excel-host 3.2). */
  | { readonly kind: 'nullValues' }
  /** Somebody does something just before the request is carried out. */
  | { readonly kind: 'meanwhile'; change(others: CoAuthor): void }
  /** A person begins to edit a cell just then: 5004, or waiting until the fault is lifted for a batch that asked for that. */
  | { readonly kind: 'cellEdit' };

/** Something that goes wrong on demand (excel-host 3.15). */
export interface Fault {
  readonly when: FaultTrigger;
  readonly what: FaultEffect;
}

interface SetFault extends Fault {
  seen: number;
  lift(): void;
  readonly lifted: Promise<void>;
}

/** The faults that are set on a host, and what they make of its answers. */
export class Faults {
  private readonly set = new Set<SetFault>();

  constructor(private readonly coAuthor: CoAuthor) {}

  /** Sets a fault until the returned function is called. */
  add(fault: Fault): () => void {
    let resolve = (): void => undefined;
    const lifted = new Promise<void>((done) => (resolve = done));
    const kept: SetFault = {
      ...fault,
      seen: 0,
      lifted,
      lift: () => {
        this.set.delete(kept);
        resolve();
      },
    };
    this.set.add(kept);
    return kept.lift;
  }

  /** Answers a request as `answer` does, with everything that is to go wrong with it. */
  disturb(
    request: QueryRequest,
    flags: number,
    answer: (request: QueryRequest) => QueryAnswer,
  ): QueryAnswer | Promise<QueryAnswer> {
    const met = [...this.set].filter((fault) => isMet(fault, request));
    for (const { what } of met) if (what.kind === 'meanwhile') what.change(this.coAuthor);
    const fault = met.find(({ what }) => what.kind !== 'meanwhile');
    return fault ? this.spoil(fault, request, flags, answer) : answer(request);
  }

  private spoil(
    { what, lifted }: SetFault,
    request: QueryRequest,
    flags: number,
    answer: (request: QueryRequest) => QueryAnswer,
  ): QueryAnswer | Promise<QueryAnswer> {
    switch (what.kind) {
      case 'transport':
        if (what.done) answer(request);
        return { osfError: what.code };
      case 'silence':
        if (what.done) answer(request);
        return new Promise(() => undefined);
      case 'late': {
        const answered = answer(request);
        return what.until.then(() => answered);
      }
      case 'refusal':
        return refusedAt(request, what, answer);
      case 'cellEdit':
        return answerWhileEditing(flags, lifted, () => answer(request));
      case 'nullValues':
        return withoutValues(answer(request));
      case 'meanwhile':
        return answer(request);
    }
  }
}

/** Counts the request, and says whether the fault is for it. */
function isMet(fault: SetFault, request: QueryRequest): boolean {
  fault.seen++;
  const { when } = fault;
  if (when === 'everyRequest') return true;
  if (when === 'everyWrite') return isWrite(request);
  if ('request' in when) return fault.seen === when.request;
  const member = when.member.toLowerCase();
  const names = [
    ...request.Actions.flatMap(({ Name, QueryInfo }) => [Name, ...(QueryInfo?.Select ?? [])]),
    ...Object.values(request.ObjectPaths).map(({ Name }) => Name),
  ];
  return names.some((name) => name.toLowerCase().split('/').includes(member));
}

/** Beginnings of the methods that change a workbook; the client's own flag is set for many that only read. */
const CHANGING =
  /^(?:add|apply|autofit|clear|convert|copy|delete|freeze|insert|merge|move|protect|remove|replace|resize|set|unfreeze|unmerge|unprotect)/i;

const isWrite = ({ Actions, ObjectPaths }: QueryRequest): boolean =>
  Actions.some(({ ActionType, Name }) =>
    ActionType === ACTION.method
      ? CHANGING.test(Name)
      : ActionType === ACTION.setProperty || ActionType === ACTION.update,
  ) ||
  Object.values(ObjectPaths).some(({ ObjectPathType, Name }) => ObjectPathType === PATH.method && CHANGING.test(Name));

/** True of an action of that name, and of one on the object that a method of that name gives: the path has the name then. */
function speaksOf({ ObjectPaths }: QueryRequest, { Name, ObjectPathId }: WireAction, member: string): boolean {
  const path = ObjectPaths[ObjectPathId];
  const made = path?.ObjectPathType === PATH.method ? path.Name : '';
  return [Name, made].some((name) => name.toLowerCase() === member.toLowerCase());
}

/** Carries out what comes before the action, and answers as Excel does when it refuses one (excel-host 1.6). */
function refusedAt(
  request: QueryRequest,
  { at, code }: Extract<FaultEffect, { kind: 'refusal' }>,
  answer: (request: QueryRequest) => QueryAnswer,
): QueryAnswer {
  const index = typeof at === 'number' ? at : request.Actions.findIndex((action) => speaksOf(request, action, at));
  const refused = request.Actions[index];
  if (!refused) return answer(request);
  const answered = answer({ ...request, Actions: request.Actions.slice(0, index) });
  if ('osfError' in answered) return answered;
  const body = JSON.parse(answered.body) as QueryResponse;
  body.Error ??= {
    Code: code,
    Message: code,
    Location: refused.Name || (typeof at === 'string' ? at : ''),
    ActionIndex: index,
    HttpStatusCode: 400,
  };
  return { ...answered, body: JSON.stringify(body) };
}

/** On the wire, and in the form of `retrieve()`. */
const CELL_ARRAYS = /^(?:values|formulas|text|valueTypes|numberFormat)$/i;

const withoutValues = (answer: QueryAnswer): QueryAnswer =>
  'osfError' in answer
    ? answer
    : {
        ...answer,
        body: JSON.stringify(JSON.parse(answer.body), (key, value: unknown) =>
          CELL_ARRAYS.test(key) && Array.isArray(value) ? null : value,
        ),
      };
