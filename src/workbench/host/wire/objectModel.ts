import { invalidArgument, notImplemented, type HostError } from '../hostError';
import { enforced } from '../rules/catalogue';
import { classSchema, memberName, memberSchema, type MemberSchema } from './schema';
import type { Session } from '../session';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A decoded argument: JSON in which the client's objects have been put in place of their path ids. */
export type RawArgument =
  null | boolean | number | string | HostObject | readonly RawArgument[] | { readonly [key: string]: RawArgument };

/** An argument with the member it was given to, so that every refusal names its place. */
export class Given {
  constructor(
    readonly raw: RawArgument,
    readonly location: string,
  ) {}

  /** Left out, or null. */
  get absent(): boolean {
    return this.raw === null;
  }

  refuse(message?: string): HostError {
    return invalidArgument(this.location, message);
  }

  boolean(): boolean {
    if (typeof this.raw !== 'boolean' && enforced('protocol/argument-type')) throw this.refuse();
    return Boolean(this.raw);
  }

  /** Yes or no; left out it is no. */
  flag(): boolean {
    return !this.absent && this.boolean();
  }

  text(): string {
    if (typeof this.raw !== 'string' && enforced('protocol/argument-type')) throw this.refuse();
    return String(this.raw);
  }

  number(): number {
    if (typeof this.raw !== 'number' || !Number.isFinite(this.raw)) throw this.refuse();
    return this.raw;
  }

  numberWithin(least: number, most: number): number {
    const value = this.number();
    if (value < least || value > most) throw this.refuse();
    return value;
  }

  integer(least = -Infinity): number {
    const value = this.number();
    if (!Number.isInteger(value) || value < least) throw this.refuse();
    return value;
  }

  /** One of Excel's enumeration texts, compared with case (excel-host 3.14). */
  oneOf<const V extends string>(values: readonly V[]): V {
    const text = String(this.raw);
    const found = values.find((value) =>
      enforced('protocol/enum-case') ? value === this.raw : value.toLowerCase() === text.toLowerCase(),
    );
    if (found === undefined) throw this.refuse();
    return found;
  }

  /** `#RRGGBB` in capitals; HTML colour names are taken too. */
  colour(): string {
    const text = this.text();
    const hex = HTML_COLOURS[text.toLowerCase()] ?? text;
    if (!/^#?[0-9A-F]{6}$/i.test(hex)) throw this.refuse();
    const digits = hex.replace('#', '');
    return `#${enforced('cells/colour-case') ? digits.toUpperCase() : digits}`;
  }

  /** A plain object. */
  record(): { readonly [key: string]: RawArgument } {
    if (typeof this.raw !== 'object' || this.raw === null || Array.isArray(this.raw) || this.raw instanceof HostObject)
      throw this.refuse();
    return this.raw as { readonly [key: string]: RawArgument };
  }

  /** The object of Excel that was given, if its target is of that class. */
  target<T>(kind: abstract new (...parts: never[]) => T): T | null {
    return this.raw instanceof HostObject && this.raw.target instanceof kind ? this.raw.target : null;
  }
}

/** The sixteen basic colour names of the web, grey in both spellings, and orange; of the others Excel's own list is not documented. */
const HTML_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  aqua: '#00FFFF',
  fuchsia: '#FF00FF',
  olive: '#808000',
  red: '#FF0000',
  lime: '#00FF00',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  grey: '#808080',
  gray: '#808080',
  silver: '#C0C0C0',
  navy: '#000080',
  purple: '#800080',
  maroon: '#800000',
  teal: '#008080',
};

/** The arguments of one call. */
export class Arguments {
  constructor(
    private readonly values: readonly RawArgument[],
    readonly location: string,
  ) {}

  at(index: number): Given {
    return new Given(this.values[index] ?? null, this.location);
  }
}

export interface Scalar<T> {
  read?(target: T, session: Session): Json;
  write?(target: T, value: Given, session: Session): void;
}

/** What a call or a navigation gives: an object, null for a null object. */
export type ObjectResult = HostObject | null;

/**
 * A class of the Excel object model as this host serves it: what is served is data, everything else is refused.
 * Members carry the client's names.
 */
export interface ObjectClass<T> {
  readonly name: string;
  /** What the client finds the object by again (excel-host 1.7): `Id`, or `_Id`. */
  identity?(target: T): { readonly [key: string]: Json };
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T, session: Session) => ObjectResult>>;
  /** Of a method that returns an object, null is the null object. */
  readonly methods?: Readonly<
    Record<string, (target: T, args: Arguments, session: Session) => ObjectResult | Json | void>
  >;
  /** `collection.getItem(key)`; throws ItemNotFound. */
  item?(target: T, key: Given, session: Session): ObjectResult;
  /** Present on collections. */
  items?(target: T, session: Session): readonly HostObject[];
  /** False once the thing was deleted; a kept reference to it is InvalidReference then. */
  exists?(target: T, session: Session): boolean;
}

/** A scalar that the client can only read. */
export const readOnly = <T>(read: (target: T, session: Session) => Json): Scalar<T> => ({ read });

type FoldedMembers<V> = ReadonlyMap<string, V>;

/**
 * Members of a class by the client's names, which are checked against Excel's object model: what Excel does not have, or has
 * as something else, is served by nobody. Throws on such a slip of the programmer's.
 */
function checkMembers<V>(
  type: string,
  kind: MemberSchema['kind'],
  members: Readonly<Record<string, V>> = {},
): FoldedMembers<V> {
  for (const name of Object.keys(members)) {
    const schema = memberSchema(type, name);
    if (schema?.kind !== kind) throw new Error(`${type}.${name} is no ${kind} of Excel's object model`);
  }
  return new Map(Object.entries(members));
}

const checkedOf = new WeakMap<object, unknown>();

function checkClass<T>(type: ObjectClass<T>) {
  const schema = classSchema(type.name);
  if (!schema) throw new Error(`${type.name} is no class of Excel's object model`);
  if (type.items && !schema.items) throw new Error(`${type.name} is no collection in Excel's object model`);
  const scalars = checkMembers(type.name, 'scalar', type.scalars);
  for (const [name, { write }] of scalars)
    if (write && !memberSchema(type.name, name)?.writable)
      throw new Error(`${type.name}.${name} is only read in Excel`);
  return {
    schema,
    scalars,
    navigation: checkMembers(type.name, 'navigation', type.navigation),
    methods: checkMembers(type.name, 'method', type.methods),
  };
}

/** One object of the model, such as a worksheet or a range, bound to the class that serves it. */
export abstract class HostObject {
  abstract readonly className: string;
  abstract readonly target: unknown;
  abstract readonly isCollection: boolean;
  /** Set by `_KeepReference`; the client addresses the object by it in later requests. */
  reference: string | null = null;

  abstract identity(): { [key: string]: Json };
  abstract exists(session: Session): boolean;
  /** Names of the scalars that can be read. */
  abstract scalarNames(): string[];
  abstract navigationNames(): string[];
  /** Collections: class of the items. */
  abstract readonly itemClass: string | null;
  abstract hasScalar(name: string): boolean;
  abstract hasNavigation(name: string): boolean;
  abstract read(name: string, session: Session): Json;
  abstract write(name: string, value: RawArgument, session: Session): void;
  abstract navigate(name: string, session: Session): ObjectResult;
  abstract call(name: string, args: readonly RawArgument[], session: Session): ObjectResult | Json | void;
  abstract item(key: RawArgument, session: Session): ObjectResult;
  abstract items(session: Session): readonly HostObject[];
  /** What the client finds an item of this collection by again; the index is 0-based. */
  abstract itemIdentity(item: HostObject, index: number): { [key: string]: Json };

  /** The refusal of a member that is not served: unknown to Excel, or only to this host. */
  abstract unknown(name: string): HostError;
}

class BoundObject<T> extends HostObject {
  private readonly members: ReturnType<typeof checkClass<T>>;

  constructor(
    private readonly type: ObjectClass<T>,
    readonly target: T,
  ) {
    super();
    let members = checkedOf.get(type) as ReturnType<typeof checkClass<T>> | undefined;
    if (!members) checkedOf.set(type, (members = checkClass(type)));
    this.members = members;
  }

  get className(): string {
    return this.type.name;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  identity(): { [key: string]: Json } {
    return { ...this.type.identity?.(this.target) };
  }

  exists(session: Session): boolean {
    return this.type.exists?.(this.target, session) ?? true;
  }

  scalarNames(): string[] {
    return [...this.members.scalars].filter(([, scalar]) => scalar.read).map(([name]) => name);
  }

  navigationNames(): string[] {
    return [...this.members.navigation.keys()];
  }

  get itemClass(): string | null {
    return this.members.schema.items ?? null;
  }

  hasScalar(name: string): boolean {
    return this.members.scalars.has(this.clientName(name));
  }

  hasNavigation(name: string): boolean {
    return this.members.navigation.has(this.clientName(name));
  }

  read(name: string, session: Session): Json {
    const read = this.members.scalars.get(this.clientName(name))?.read;
    if (!read) throw this.unknown(name);
    return read(this.target, session);
  }

  write(name: string, value: RawArgument, session: Session): void {
    const write = this.members.scalars.get(this.clientName(name))?.write;
    if (!write) throw this.unknown(name);
    // null for a whole property is refused, an element of an array may be null (excel-host 3.4)
    if (value === null && enforced('protocol/null-property')) throw invalidArgument(this.location(name));
    write(this.target, new Given(value, this.location(name)), session);
  }

  navigate(name: string, session: Session): ObjectResult {
    const navigate = this.members.navigation.get(this.clientName(name));
    if (!navigate) throw this.unknown(name);
    return this.given(name, navigate(this.target, session)) as ObjectResult;
  }

  call(name: string, args: readonly RawArgument[], session: Session): ObjectResult | Json | void {
    const method = this.members.methods.get(this.clientName(name));
    if (!method) throw this.unknown(name);
    return this.given(name, method(this.target, new Arguments(args, this.location(name)), session));
  }

  item(key: RawArgument, session: Session): ObjectResult {
    if (!this.type.item) throw notImplemented(this.location('getItem'));
    return this.type.item(this.target, new Given(key, this.location('getItem')), session);
  }

  items(session: Session): readonly HostObject[] {
    if (!this.type.items) throw notImplemented(this.location('items'));
    return this.type.items(this.target, session);
  }

  itemIdentity(item: HostObject, index: number): { [key: string]: Json } {
    const identity = item.identity();
    // The client finds an item again by its key where the collection has an indexer, else by its place (excel-host 1.5)
    if (!this.members.schema.indexer) return { ...identity, _Index: index };
    if (Object.keys(identity).length === 0) throw new Error(`${item.className} has no identity to be found again by`);
    return identity;
  }

  unknown(name: string): HostError {
    return memberName(this.className, name) === undefined
      ? invalidArgument(this.location(name))
      : notImplemented(this.location(name));
  }

  private clientName(name: string): string {
    return memberName(this.className, name) ?? name;
  }

  private location(name: string): string {
    const known = memberName(this.className, name);
    return `${this.className}.${known ?? name.charAt(0).toLowerCase() + name.slice(1)}`;
  }

  /** What a member gave, which must be of the class that Excel's member gives. */
  private given<V>(name: string, result: V): V {
    if (!(result instanceof HostObject)) return result;
    const returns = memberSchema(this.className, this.clientName(name))?.returns;
    if (result.className !== returns)
      throw new Error(`${this.location(name)} gives a ${returns}, not a ${result.className}`);
    return result;
  }
}

/** An object of the given class over the given thing. */
export const bind = <T>(type: ObjectClass<T>, target: T): HostObject => new BoundObject(type, target);
