import { HostError, notImplemented } from './hostError';
import { HostObject, bind, type Json, type ObjectClass, type ObjectResult, type RawArgument } from './objectModel';
import {
  ACTION,
  PATH,
  type QueryInfo,
  type QueryRequest,
  type QueryResponse,
  type WireAction,
  type WireArguments,
  type WirePath,
} from './protocol';
import type { Session } from './session';

/** Services that office.js makes for itself at boot; they answer nothing (excel-host 1.3). */
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
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message, location, httpStatus } = error;
      response.Error = {
        Code: code,
        Message: message,
        Location: location,
        ActionIndex: index,
        HttpStatusCode: httpStatus,
      };
      break;
    }
  }
  return response;
}

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
    // Nothing happens under a null object: samples rely on getItemOrNullObject("x").delete() (excel-host 1.7)
    if (object === null) return null;
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
      default:
        throw notImplemented(`action ${action.ActionType}`);
    }
  }

  private callForValue(object: HostObject, action: WireAction): Json {
    if (action.Name === '_KeepReference') {
      this.session.keepReference(object);
      return null;
    }
    const result = object.call(action.Name, this.decode(action.ArgumentInfo), this.session);
    return result === undefined || result instanceof HostObject ? null : result;
  }

  private resolve(pathId: number): ObjectResult {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new HostError('InvalidArgument', `object path ${pathId}`);
    const object = this.follow(path);
    this.resolved.set(pathId, object);
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

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Splits selects by their first name: `format/fill/color` is `fill/color` under `format`. */
function groupSelects(selects: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const select of selects) {
    const slash = select.indexOf('/');
    const head = slash < 0 ? select : select.slice(0, slash);
    const rest = groups.get(head) ?? [];
    if (slash >= 0) rest.push(select.slice(slash + 1));
    groups.set(head, rest);
  }
  return groups;
}

/** `load()`: what was selected of an object and of what it leads to, in wire names (excel-host 1.4 and 1.5). */
function queryObject(object: HostObject, info: QueryInfo, session: Session): Json {
  const selects = [...(info.Select ?? []), ...(info.Expand ?? []).map((name) => `${name}/*`)];
  return object.isCollection ? queryCollection(object, selects, info, session) : querySelects(object, selects, session);
}

function readAll(object: HostObject, session: Session): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const name of object.scalarNames()) {
    try {
      values[wireName(name)] = object.read(name, session);
    } catch (error) {
      // Not asked for by name: left out, so that the client says PropertyNotLoaded when it is looked at.
      if (!(error instanceof HostError) || error.code !== 'NotImplemented') throw error;
    }
  }
  return values;
}

function querySelects(object: HostObject, selects: readonly string[], session: Session): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const [name, rest] of groupSelects(selects.length === 0 ? ['*'] : selects)) {
    if (name === '$none') continue;
    if (name === '*') Object.assign(values, readAll(object, session));
    else if (object.hasNavigation(name)) {
      const next = object.navigate(name, session);
      values[wireName(name)] = next && queryObject(next, { Select: rest }, session);
    } else if (rest.length > 0) throw object.unknown(name);
    else values[wireName(name)] = object.read(name, session);
  }
  return values;
}

/** `count` and the like belong to the collection, everything else to its items. */
function queryCollection(object: HostObject, selects: readonly string[], info: QueryInfo, session: Session): Json {
  // The array form of load sends `items/name` as it was typed (excel-host 1.4)
  const names = selects.map((select) => (select === 'items' ? '*' : select.replace(/^items\//i, '')));
  const own = names.filter((name) => object.hasScalar(name));
  const ofItems = names.filter((name) => !object.hasScalar(name));
  const everything = names.length === 0 || names.includes('*');
  const values: Record<string, Json> = everything ? readAll(object, session) : {};
  for (const name of own) values[wireName(name)] = object.read(name, session);
  if (own.length > 0 && ofItems.length === 0) return values;
  const first = info.Skip ?? 0;
  const last = info.Top === undefined || info.Top === null ? undefined : first + info.Top;
  values['_Items'] = object
    .items(session)
    .slice(first, last)
    .map((item, index) => ({ ...item.identity(), _Index: first + index, ...querySelects(item, ofItems, session) }));
  return values;
}
