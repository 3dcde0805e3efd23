import { HostError, invalidArgument } from '../hostError';
import type { HostObject, Json } from './objectModel';
import type { QueryInfo, RecursiveQueryInfo } from './protocol';
import { classSchema, memberName } from './schema';
import { enforced } from '../rules/catalogue';
import type { Session } from '../session';

/** How an answer names what it holds: as on the wire, or as the client's `retrieve()` takes it. */
interface Form {
  name(member: string): string;
  readonly items: string;
  /** How items name what they are found again by. */
  identity(name: string): string;
  readonly nothing: Json;
}

const uncapital = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const WIRE: Form = {
  name: (member) => member.charAt(0).toUpperCase() + member.slice(1),
  items: '_Items',
  identity: (name) => name,
  nothing: null,
};
const JSON_FORM: Form = {
  name: (member) => uncapital(member),
  items: 'items',
  // The client leaves out of the JSON what begins with an underscore
  identity: (name) => (name.startsWith('_') ? name : `_${name}`),
  nothing: { _IsNull: true },
};

/** Splits selects by their first name: `format/fill/color` is `fill/color` under `format`, `format` alone all of it. */
function groupSelects(selects: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const select of selects) {
    const [head = '', ...rest] = select.split('/');
    groups.set(head, [...(groups.get(head) ?? []), rest.join('/') || '*']);
  }
  return groups;
}

/**
 * Refuses a select that leads to something that Excel does not have, also where there is nothing to load it of: an empty
 * collection has no items to ask.
 */
function checkSelect(className: string, select: string): void {
  const [head = '', ...rest] = select.split('/');
  const { items, members = {} } = classSchema(className) ?? {};
  if (head === '*' || head.startsWith('$')) return;
  const name = memberName(className, head);
  const { kind, returns } = (name !== undefined && members[name]) || {};
  // `count` is the collection's own, everything else its items'; `items` itself may be named or not
  if (items !== undefined && kind !== 'scalar') {
    const ofItems = head.toLowerCase() === 'items' ? rest.join('/') : select;
    if (ofItems !== '') checkSelect(items, ofItems);
  } else if (name === undefined || (kind === 'scalar' && rest.length > 0)) {
    throw invalidArgument(`${className}.${[name ?? uncapital(head), ...rest.slice(0, name ? 1 : 0)].join('.')}`);
  } else if (returns !== undefined && rest.length > 0) {
    checkSelect(returns, rest.join('/'));
  }
}

const selectsOf = ({ Select = [], Expand = [] }: QueryInfo): string[] => [
  ...Select,
  ...Expand.map((name) => `${name}/*`),
];

/** `load()`: what was selected of an object and of what it leads to, in wire names (excel-host 1.4 and 1.5). */
export const queryObject = (object: HostObject, info: QueryInfo, session: Session): Json =>
  new Query(session, WIRE).of(object, info);

/** `retrieve()`: the same in the client's names, with `items`. */
export const queryAsJson = (object: HostObject, info: QueryInfo, session: Session): Json =>
  new Query(session, JSON_FORM).of(object, info);

/** `loadRecursive()`: of each object on the way down what the query of its class selects, to a depth. */
export function queryRecursively(
  object: HostObject,
  { Queries = {}, MaxDepth = 1 }: RecursiveQueryInfo,
  session: Session,
): Json {
  const query = new Query(session, WIRE);
  const below = (one: HostObject, depth: number): Json => {
    if (one.isCollection) {
      const items = one.items(session).map((item, index) => ({
        ...one.itemIdentity(item, index),
        ...(below(item, depth) as Record<string, Json>),
      }));
      return { [WIRE.items]: items };
    }
    const info = Queries[one.className];
    const values = info ? (query.of(one, info) as Record<string, Json>) : {};
    if (depth >= MaxDepth) return values;
    for (const name of one.navigationNames()) {
      const next = one.navigate(name, session);
      const asked = next && (Queries[next.className] ?? (next.itemClass && Queries[next.itemClass]));
      if (next && asked) values[WIRE.name(name)] = below(next, depth + 1);
    }
    return values;
  };
  return below(object, 0);
}

class Query {
  constructor(
    private readonly session: Session,
    private readonly form: Form,
  ) {}

  of(object: HostObject, info: QueryInfo): Json {
    const selects = selectsOf(info);
    if (enforced('protocol/unknown-select')) selects.forEach((select) => checkSelect(object.className, select));
    return object.isCollection ? this.collection(object, selects, info) : this.selects(object, selects);
  }

  private identity(found: Readonly<Record<string, Json>>): Record<string, Json> {
    return Object.fromEntries(Object.entries(found).map(([name, value]) => [this.form.identity(name), value]));
  }

  private everything(object: HostObject): Record<string, Json> {
    const values: Record<string, Json> = {};
    for (const name of object.scalarNames()) {
      try {
        values[this.form.name(name)] = object.read(name, this.session);
      } catch (error) {
        // Not asked for by name: left out, so that the client says PropertyNotLoaded when it is looked at
        if (!(error instanceof HostError) || error.code !== 'NotImplemented') throw error;
      }
    }
    return values;
  }

  private selects(object: HostObject, selects: readonly string[]): Record<string, Json> {
    const values: Record<string, Json> = {};
    for (const [name, rest] of groupSelects(selects.length === 0 ? ['*'] : selects)) {
      if (name === '$none') continue;
      if (name === '*') Object.assign(values, this.everything(object));
      else if (object.hasNavigation(name)) {
        const next = object.navigate(name, this.session);
        values[this.form.name(name)] = next ? this.of(next, { Select: rest }) : this.form.nothing;
      } else if (object.hasScalar(name)) values[this.form.name(name)] = object.read(name, this.session);
      else if (memberName(object.className, name) !== undefined) throw object.unknown(name);
    }
    return values;
  }

  /** `count` and the like belong to the collection, everything else to its items. */
  private collection(object: HostObject, selects: readonly string[], info: QueryInfo): Json {
    // The array form of load sends `items/name` as it was typed (excel-host 1.4)
    const names = selects.map((select) => (select === 'items' ? '*' : select.replace(/^items\//i, '')));
    const own = names.filter((name) => object.hasScalar(name));
    const ofItems = names.filter((name) => !object.hasScalar(name));
    const everything = names.length === 0 || names.includes('*');
    const values: Record<string, Json> = everything ? this.everything(object) : {};
    for (const name of own) values[this.form.name(name)] = object.read(name, this.session);
    if (own.length > 0 && ofItems.length === 0) return values;
    const first = info.Skip ?? 0;
    const last = info.Top === undefined || info.Top === null ? undefined : first + info.Top;
    values[this.form.items] = object
      .items(this.session)
      .slice(first, last)
      .map((item, index) => ({
        ...this.identity(object.itemIdentity(item, first + index)),
        ...this.selects(item, ofItems),
      }));
    return values;
  }
}
