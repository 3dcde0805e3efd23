import type { Json } from './objectModel';

/** The requests and answers of office.js, named as on the wire (excel-host 1.3 and 1.6). */
export interface QueryRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: QueryInfo;
  readonly RecursiveQueryInfo?: RecursiveQueryInfo;
  readonly ObjectState?: ObjectState;
}

/** Properties in the client's names, those of what a property leads to nested. */
export interface ObjectState {
  readonly [name: string]: Json;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** What to load of each class that is met on the way down. */
export interface RecursiveQueryInfo {
  readonly Queries?: Readonly<Record<string, QueryInfo>>;
  readonly MaxDepth?: number;
}

export interface QueryResponse {
  Results: { ActionId: number; Value: Json }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Methods that office.js calls for itself: they are no work of the add-in and are counted apart. */
export const LIBRARY_METHODS: ReadonlySet<string> = new Set([
  'NotifyActionHandlerReady',
  '_RemoveReference',
  '_RemoveAllReferences',
]);
