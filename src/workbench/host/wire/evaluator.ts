import { CellAreas, CellRange } from '../cells/cellRange';
import { HostError, itemNotFound, notImplemented } from '../hostError';
import { HostObject, bind, type Json, type ObjectClass, type ObjectResult, type RawArgument } from './objectModel';
import {
  ACTION,
  PATH,
  type ObjectState,
  type QueryRequest,
  type QueryResponse,
  type WireAction,
  type WireArguments,
  type WirePath,
} from './protocol';
import { queryAsJson, queryObject, queryRecursively } from './query';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';

/** The service that office.js makes for itself at boot; it answers nothing (excel-host 1.3). */
const libraryService: ObjectClass<string> = {
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => null },
};

/**
 * Evaluates one request over the object model: actions in order, object paths at their first use and once per request. The
 * first error ends it; what came before stays done (excel-host 1.3).
 */
export function evaluateRequest(request: QueryRequest, root: HostObject, session: Session): QueryResponse {
  const evaluation = new Evaluation(request, root, session);
  const response: QueryResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: evaluation.perform(action) });
      session.endAction(true);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      session.endAction(false);
      const { code, message, location, httpStatus } = error;
      response.Error = {
        Code: code,
        Message: message,
        Location: location.includes('.') ? location : `${location}${memberOf(action)}`,
        ActionIndex: index,
        HttpStatusCode: httpStatus,
      };
      if (enforced('protocol/ends-at-error')) break;
    }
  }
  return response;
}

/** What the action was about, for a refusal that knows the object alone: `.values`. */
function memberOf({ Name, QueryInfo }: WireAction): string {
  const name = Name || QueryInfo?.Select?.find((select) => /^\w+$/.test(select)) || '';
  return name === '' ? '' : `.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

const isRanges = ({ target }: HostObject): boolean => target instanceof CellRange || target instanceof CellAreas;

const isSame = (found: Json, expected: Json): boolean => JSON.stringify(found) === JSON.stringify(expected);

class Evaluation {
  private readonly resolved = new Map<number, ObjectResult>();

  constructor(
    private readonly request: QueryRequest,
    private readonly root: HostObject,
    private readonly session: Session,
  ) {}

  perform(action: WireAction): Json {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    // Samples rely on getItemOrNullObject("x").delete() (excel-host 1.7)
    if (object === null && !enforced('protocol/null-objects')) throw itemNotFound(action.Name);
    if (object === null) return action.ActionType === ACTION.queryAsJson ? { _IsNull: true } : null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return { ...object.identity(), ...(object.reference !== null && { _ReferenceId: object.reference }) };
      case ACTION.query:
        return queryObject(object, action.QueryInfo ?? {}, this.session);
      case ACTION.method:
        return this.callForValue(object, action);
      case ACTION.setProperty:
        object.write(action.Name, this.decode(action.ArgumentInfo)[0] ?? null, this.session);
        return null;
      case ACTION.recursiveQuery:
        return queryRecursively(object, action.RecursiveQueryInfo ?? {}, this.session);
      case ACTION.queryAsJson:
        return queryAsJson(object, action.QueryInfo ?? {}, this.session);
      case ACTION.ensureUnchanged:
        this.compare(object, action.ObjectState ?? {});
        return null;
      case ACTION.update:
        this.update(object, action.ObjectState ?? {});
        return null;
      default:
        throw notImplemented(`action ${action.ActionType}`);
    }
  }

  private callForValue(object: HostObject, action: WireAction): Json {
    if (action.Name === '_KeepReference') {
      this.session.keepReference(object);
      return null;
    }
    if (this.session.events.takeRegistration(object, action.Name)) return null;
    const result = object.call(action.Name, this.decode(action.ArgumentInfo), this.session);
    return result === undefined || result instanceof HostObject ? null : result;
  }

  /** Writes what the client's names say, one property after the other, as `set()` does by single actions. */
  private update(object: HostObject, state: ObjectState): void {
    for (const [name, value] of Object.entries(state)) {
      if (!object.hasNavigation(name)) object.write(name, this.decodeArgument(value, 0), this.session);
      else this.updateBelow(object, name, value as ObjectState);
    }
  }

  private updateBelow(object: HostObject, name: string, state: ObjectState): void {
    const below = object.navigate(name, this.session);
    if (below) this.update(below, state);
  }

  /** Refuses the batch when something is no longer as the client saw it (excel-host 1.3). */
  private compare(object: HostObject, state: ObjectState): void {
    for (const [name, expected] of Object.entries(state)) {
      if (object.hasNavigation(name)) {
        const below = object.navigate(name, this.session);
        if (below) this.compare(below, expected as ObjectState);
      } else if (enforced('protocol/ensure-unchanged') && !isSame(object.read(name, this.session), expected)) {
        throw new HostError('Conflict', `${object.className}.${name}`);
      }
    }
  }

  private resolve(pathId: number): ObjectResult {
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new HostError('InvalidArgument', `object path ${pathId}`);
    const known = this.resolved.get(pathId);
    if (known !== undefined && enforced('protocol/resolved-once')) return this.present(path, known);
    const object = this.follow(path);
    if (object) this.session.noteResolved(object);
    this.resolved.set(pathId, object);
    return object;
  }

  /** An object that the batch met before; refused when it was deleted since, or what it is a part of. */
  private present(path: WirePath, object: ObjectResult): ObjectResult {
    if (path.ObjectPathType === PATH.property) this.resolve(path.ParentObjectPathId ?? 0);
    if (object && !object.exists(this.session) && enforced('protocol/deleted-object'))
      throw new HostError(isRanges(object) ? 'InvalidReference' : 'ItemNotFound', object.className);
    return object;
  }

  private follow(path: WirePath): ObjectResult {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.root;
      case PATH.newObject:
        return bind(libraryService, path.Name);
      case PATH.reference:
        return this.session.referenced(path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PATH.property:
        return parent.navigate(path.Name, this.session);
      case PATH.indexer:
        return parent.item(this.decode(path.ArgumentInfo)[0] ?? null, this.session);
      case PATH.method: {
        const result = parent.call(path.Name, this.decode(path.ArgumentInfo), this.session);
        if (result instanceof HostObject || result === null) return result;
        throw notImplemented(`${parent.className}.${path.Name} as an object`);
      }
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private decode(info: WireArguments | undefined): RawArgument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.decodeArgument(value, references[index] ?? 0));
  }

  private decodeArgument(value: Json, reference: Json): RawArgument {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((entry: Json, index) => this.decodeArgument(entry, (reference[index] as Json | undefined) ?? 0));
    }
    // Objects of Excel occur inside plain objects (excel-host 1.3), not inside the arrays of cells
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as RawArgument;
    const record = value as { readonly [key: string]: Json };
    if (typeof record['_ObjectPathId'] === 'number') return this.resolve(record['_ObjectPathId']);
    return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, this.decodeArgument(entry, 0)]));
  }
}
