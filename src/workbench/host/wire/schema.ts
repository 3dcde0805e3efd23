import { EXCEL_SCHEMA } from './excelSchema';

/** A member of Excel's object model as Microsoft's library speaks of it on the wire. */
export interface MemberSchema {
  readonly kind: 'scalar' | 'navigation' | 'method' | 'event';
  /** Requirement set that it came with, such as `ExcelApi 1.9`; absent for what is not public. */
  readonly set?: string;
  /** Scalars: the client may set it. */
  readonly writable?: boolean;
  /** Name on the wire where it is not the member's own name in Pascal case. */
  readonly wire?: string;
  /** Class of the object that a navigation or a method gives; absent for a method that gives a value or nothing. */
  readonly returns?: string;
  /** Events: number of the event among the messages of the host (excel-host 1.10). */
  readonly eventType?: number;
}

export interface ClassSchema {
  readonly set?: string;
  /** Collections: class of the items, and whether the client finds them again by a key or by their place. */
  readonly items?: string;
  readonly indexer?: boolean;
  readonly members: Readonly<Record<string, MemberSchema>>;
}

export type ExcelSchema = Readonly<Record<string, ClassSchema>>;

/** Not of Excel: what office.js tells its host that it is ready (excel-host 1.3). */
const LIBRARY_SCHEMA: ExcelSchema = {
  AddinInternalService: { members: { notifyActionHandlerReady: { kind: 'method' } } },
};

const schemaOf = (className: string): ClassSchema | undefined => EXCEL_SCHEMA[className] ?? LIBRARY_SCHEMA[className];

const folded = new Map<string, ReadonlyMap<string, string>>();

/** Member names of a class by their lower-case form and by the lower-case form of their name on the wire. */
function namesOf(className: string): ReadonlyMap<string, string> {
  let names = folded.get(className);
  if (!names) {
    const members = Object.entries(schemaOf(className)?.members ?? {});
    names = new Map(
      members.flatMap(([name, { wire }]) => [
        [name.toLowerCase(), name] as const,
        ...(wire ? [[wire.toLowerCase(), name] as const] : []),
      ]),
    );
    folded.set(className, names);
  }
  return names;
}

/** The class, undefined when there is none of that name. */
export const classSchema = schemaOf;

/** The client's name of a member, from its name on the wire or in any case; undefined when Excel's class has no such member. */
export const memberName = (className: string, name: string): string | undefined =>
  namesOf(className).get(name.toLowerCase());

/** A member of a class, by the client's name of it. */
export const memberSchema = (className: string, name: string): MemberSchema | undefined =>
  schemaOf(className)?.members[name];
