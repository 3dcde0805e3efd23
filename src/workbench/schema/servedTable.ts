import { eventsOf } from '../host/running/eventTable';
import { EXCEL_SCHEMA } from '../host/wire/excelSchema';
import type { ObjectClass } from '../host/wire/objectModel';
import { memberSchema } from '../host/wire/schema';
import { servedClasses } from './servedClasses';

/** The table is left as it is printed: padded to the longest list of members it could not be read. */
const BEGIN = '<!-- served by the host: written by npm run schema -->\n<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

/** The client has methods of its own, such as `_GetRangeForEventByReferenceId`. */
const isPublic = (name: string): boolean => !name.startsWith('_');

function membersOf(type: ObjectClass<unknown>): string[] {
  const listed = [type.scalars, type.navigation, type.methods].flatMap((members) => Object.keys(members ?? {}));
  const own = [...(type.item ? ['getItem'] : []), ...(type.items ? ['items'] : [])];
  return [...new Set([...own, ...listed.filter(isPublic), ...eventsOf(type.name)])].sort();
}

/** Members of Excel's class that a developer can name; `items` of a collection among them. */
const countInExcel = (name: string): number =>
  Object.keys(EXCEL_SCHEMA[name]?.members ?? {}).filter(isPublic).length + (EXCEL_SCHEMA[name]?.items ? 1 : 0);

const written = (type: string, member: string): string =>
  memberSchema(type, member)?.kind === 'method' ? `${member}()` : member;

/** The table of what the embedded host serves, as Markdown. */
export function printServedTable(): string {
  const rows = servedClasses().map((type) => {
    const members = membersOf(type);
    const names = members.map((member) => written(type.name, member)).join(' ');
    return `| ${type.name} | ${members.length} of ${countInExcel(type.name)} | ${names} |`;
  });
  return ['| class | served | members |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The README with its table of what is served made anew. Throws when the marks of the table are not there. */
export function replaceServedTable(readme: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no ${BEGIN} ... ${END}`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${printServedTable()}\n\n${readme.slice(end)}`;
}
