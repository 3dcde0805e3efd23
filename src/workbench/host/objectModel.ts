import { invalidArgument, notImplemented, type HostError } from './hostError';
import { isKnownMember } from './knownMembers';
import type { Session } from './session';

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
    if (typeof this.raw !== 'boolean') throw this.refuse();
    return this.raw;
  }

  text(): string {
    if (typeof this.raw !== 'string') throw this.refuse();
    return this.raw;
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
    const found = values.find((value) => value === this.raw);
    if (found === undefined) throw this.refuse();
    return found;
  }

  /** `#RRGGBB` in capitals; HTML colour names are taken too. */
  colour(): string {
    const text = this.text();
    const hex = HTML_COLOURS[text.toLowerCase()] ?? text;
    if (!/^#?[0-9A-F]{6}$/i.test(hex)) throw this.refuse();
    return `#${hex.replace('#', '').toUpperCase()}`;
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

/** The web's basic colour names; Excel knows more, these are the ones that occur. */
const HTML_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
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
  item?(target: T, key: Given, session: Session): HostObject;
  /** Present on collections. */
  items?(target: T, session: Session): readonly HostObject[];
  /** False once the thing was deleted; a kept reference to it is InvalidReference then. */
  exists?(target: T, session: Session): boolean;
}

/** A scalar that the client can only read. */
export const readOnly = <T>(read: (target: T, session: Session) => Json): Scalar<T> => ({ read });

/** Members of a class by their lower-case name: the wire writes them in Pascal case, selects as the developer typed them. */
function foldNames<V>(members: Readonly<Record<string, V>> | undefined): ReadonlyMap<string, readonly [string, V]> {
  return new Map(Object.entries(members ?? {}).map(([name, member]) => [name.toLowerCase(), [name, member] as const]));
}

const foldedOf = new WeakMap<object, unknown>();

const foldClass = <T>(type: ObjectClass<T>) => ({
  scalars: foldNames(type.scalars),
  navigation: foldNames(type.navigation),
  methods: foldNames(type.methods),
});

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
  abstract hasScalar(name: string): boolean;
  abstract hasNavigation(name: string): boolean;
  abstract read(name: string, session: Session): Json;
  abstract write(name: string, value: RawArgument, session: Session): void;
  abstract navigate(name: string, session: Session): ObjectResult;
  abstract call(name: string, args: readonly RawArgument[], session: Session): ObjectResult | Json | void;
  abstract item(key: RawArgument, session: Session): HostObject;
  abstract items(session: Session): readonly HostObject[];

  /** The refusal of a member that is not served: unknown to Excel, or only to this host. */
  abstract unknown(name: string): HostError;
}

class BoundObject<T> extends HostObject {
  private readonly members: ReturnType<typeof foldClass<T>>;

  constructor(
    private readonly type: ObjectClass<T>,
    readonly target: T,
  ) {
    super();
    let members = foldedOf.get(type) as ReturnType<typeof foldClass<T>> | undefined;
    if (!members) foldedOf.set(type, (members = foldClass(type)));
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
    return [...this.members.scalars.values()].filter(([, scalar]) => scalar.read).map(([name]) => name);
  }

  hasScalar(name: string): boolean {
    return this.members.scalars.has(name.toLowerCase());
  }

  hasNavigation(name: string): boolean {
    return this.members.navigation.has(name.toLowerCase());
  }

  read(name: string, session: Session): Json {
    const read = this.members.scalars.get(name.toLowerCase())?.[1].read;
    if (!read) throw this.unknown(name);
    return read(this.target, session);
  }

  write(name: string, value: RawArgument, session: Session): void {
    const [spelled, scalar] = this.members.scalars.get(name.toLowerCase()) ?? [name, {}];
    if (!scalar.write) throw notImplemented(this.location(spelled));
    // null for a whole property is refused, an element of an array may be null (excel-host 3.4)
    if (value === null) throw invalidArgument(this.location(spelled));
    scalar.write(this.target, new Given(value, this.location(spelled)), session);
  }

  navigate(name: string, session: Session): ObjectResult {
    const navigation = this.members.navigation.get(name.toLowerCase());
    if (!navigation) throw notImplemented(this.location(name));
    return navigation[1](this.target, session);
  }

  call(name: string, args: readonly RawArgument[], session: Session): ObjectResult | Json | void {
    const method = this.members.methods.get(name.toLowerCase());
    if (!method) throw notImplemented(this.location(name));
    return method[1](this.target, new Arguments(args, this.location(method[0])), session);
  }

  item(key: RawArgument, session: Session): HostObject {
    if (!this.type.item) throw notImplemented(this.location('getItem'));
    return this.type.item(this.target, new Given(key, this.location('getItem')), session);
  }

  items(session: Session): readonly HostObject[] {
    if (!this.type.items) throw notImplemented(this.location('items'));
    return this.type.items(this.target, session);
  }

  unknown(name: string): HostError {
    return isKnownMember(this.className, name)
      ? notImplemented(this.location(name))
      : invalidArgument(this.location(name));
  }

  private location(member: string): string {
    return `${this.type.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }
}

/** An object of the given class over the given thing. */
export const bind = <T>(type: ObjectClass<T>, target: T): HostObject => new BoundObject(type, target);
