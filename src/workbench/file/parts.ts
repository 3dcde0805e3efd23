import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { escapeXml, parseXml, writeAttributes } from './xml';

/** The parts of an Open Packaging file by name, without a leading slash: `xl/workbook.xml`. */
export type Parts = Map<string, Uint8Array>;

/** A zip whose parts together are larger than this is refused: no tracker is, a zip bomb is. Bytes. */
const LARGEST_PACKAGE = 1_000_000_000;

/** Unpacks a zip. Throws when it is damaged or no zip. */
export function readParts(bytes: Uint8Array): Parts {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: (file) => {
      total += file.originalSize;
      if (total > LARGEST_PACKAGE) throw new RangeError('the package is too large');
      return !file.name.endsWith('/');
    },
  });
  return new Map(Object.entries(files).map(([name, data]) => [name.replace(/\\/g, '/').replace(/^\//, ''), data]));
}

/** Packs parts; the same parts always give the same bytes. */
export function writeParts(parts: Parts): Uint8Array {
  const first = '[Content_Types].xml';
  const names = [...parts.keys()].sort((a, b) => Number(b === first) - Number(a === first));
  const files: Zippable = {};
  for (const name of names) {
    const data = parts.get(name);
    if (data) files[name] = data;
  }
  // A zip holds local time without a zone: built from its parts, so that every machine writes the same bytes.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Text of a part, null when there is none. A UTF-16 part is known by its byte order mark. */
export function partText(parts: Parts, name: string): string | null {
  const data = parts.get(name);
  if (!data) return null;
  const encoding =
    data[0] === 0xff && data[1] === 0xfe ? 'utf-16le' : data[0] === 0xfe && data[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(data);
}

export function setPartText(parts: Parts, name: string, text: string): void {
  parts.set(name, strToU8(text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8')));
}

/** Changes the text of a part; a part whose text stays the same keeps its bytes. */
export function editPart(parts: Parts, name: string, edit: (xml: string) => string): void {
  const before = partText(parts, name) ?? '';
  const after = edit(before);
  if (after !== before) setPartText(parts, name, after);
}

/** Name of a part that there is not yet: the stem with the lowest free number. */
export function freePart(parts: Parts, stem: string): string {
  const taken = new Set([...parts.keys()].map((name) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`${stem}${n}.xml`.toLowerCase())) n += 1;
  return `${stem}${n}.xml`;
}

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI, the same in transitional and strict files: `worksheet`. */
  readonly type: string;
  /** Part name, or the address itself when external. */
  readonly target: string;
  readonly external: boolean;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Where the relationships of a part are kept. `''` is the package itself. */
export const relationshipsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** A target of a relationship as a part name. */
export function resolveTarget(part: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folderOf(part) + target).replace(/\\/g, '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

export function readRelationships(parts: Parts, part: string): Relationship[] {
  const text = partText(parts, relationshipsPart(part));
  if (text === null) return [];
  return parseXml(text).children.map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
    const external = TargetMode === 'External';
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: external ? Target : resolveTarget(part, Target),
      external,
    };
  });
}

/** Adds a relationship and gives its id. `type` is the whole URI, `target` is written as it stands. */
export function addRelationship(parts: Parts, part: string, type: string, target: string, external = false): string {
  const name = relationshipsPart(part);
  const text =
    partText(parts, name) ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const used = new Set(parseXml(text).children.map((one) => one.attributes.Id));
  let n = used.size + 1;
  while (used.has(`rId${n}`)) n += 1;
  const id = `rId${n}`;
  const element = `<${prefixOf(text, 'Relationships')}Relationship${writeAttributes({ Id: id, Type: type, Target: target, TargetMode: external ? 'External' : undefined })}/>`;
  setPartText(parts, name, insertBeforeEnd(text, 'Relationships', element));
  return id;
}

/** Drops the relationships that `drop` accepts. */
export function removeRelationships(parts: Parts, part: string, drop: (one: Relationship) => boolean): void {
  const name = relationshipsPart(part);
  let text = partText(parts, name);
  if (text === null) return;
  const gone = new Set(
    readRelationships(parts, part)
      .filter(drop)
      .map((one) => one.id),
  );
  for (const element of [...parseXml(text).children].reverse()) {
    if (gone.has(element.attributes.Id ?? '')) text = text.slice(0, element.start) + text.slice(element.end);
  }
  setPartText(parts, name, text);
}

/** Declares the content type of one part, replacing what was declared. */
export function setContentType(parts: Parts, part: string, type: string): void {
  removeContentType(parts, part);
  const name = '[Content_Types].xml';
  const text = partText(parts, name) ?? '';
  const element = `<${prefixOf(text, 'Types')}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  setPartText(parts, name, insertBeforeEnd(text, 'Types', element));
}

export function removeContentType(parts: Parts, part: string): void {
  const name = '[Content_Types].xml';
  const text = partText(parts, name) ?? '';
  const element = parseXml(text).children.find(
    (one) => one.attributes.PartName?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (element) setPartText(parts, name, text.slice(0, element.start) + text.slice(element.end));
}

/** Removes a part, its relationships and its content type. */
export function removePart(parts: Parts, part: string): void {
  parts.delete(part);
  parts.delete(relationshipsPart(part));
  removeContentType(parts, part);
}

/** The prefix, with its colon, that a part writes before its root and what stands in it; mostly ''. */
const prefixOf = (text: string, root: string): string => new RegExp(`<([\\w.-]+:)${root}[\\s/>]`).exec(text)?.[1] ?? '';

/** Puts XML before the end tag of the root element, or into an empty root. */
export function insertBeforeEnd(text: string, root: string, inserted: string): string {
  const end = text.search(new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>\\s*$`));
  if (end >= 0) return text.slice(0, end) + inserted + text.slice(end);
  return text.replace(
    new RegExp(`<((?:[\\w.-]+:)?${root})([^>]*)/>\\s*$`),
    (_, name: string, rest: string) => `<${name}${rest}>${inserted}</${name}>`,
  );
}
