import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ObjectClass } from '../host/wire/objectModel';

const OBJECTS = join(__dirname, '../host/objects');

const isClass = (value: unknown): value is ObjectClass<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  ['scalars', 'navigation', 'methods', 'items'].some((part) => part in value);

/** Every class that the host serves: what the modules of its object model export, by name. */
export function servedClasses(): ObjectClass<unknown>[] {
  // The folder is the list: a class that nobody lists could be forgotten
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const modules = readdirSync(OBJECTS).map((file) => require(join(OBJECTS, file)) as Record<string, unknown>);
  const classes = modules.flatMap((module) => Object.values(module).filter(isClass));
  return [...new Set(classes)].sort((a, b) => (a.name < b.name ? -1 : 1));
}
