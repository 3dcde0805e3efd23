/** A part that is no well-formed XML. Caught where the workbook is opened and turned into a refusal. */
export class MalformedXml extends Error {}

/** What `scanXml` reports. Names come without their namespace prefix. */
export interface XmlHandler {
  open(name: string, attributes: string, start: number): void;
  /** `end` is the offset after the closing bracket. */
  close(name: string, end: number): void;
  text(text: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves entities and line ends as an XML reader must. */
export function decodeText(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

/** Walks through XML from `from` to `to`, without building anything. */
export function scanXml(source: string, handler: XmlHandler, from = 0, to = source.length): void {
  let at = from;
  while (at < to) {
    const open = source.indexOf('<', at);
    if (open < 0 || open >= to) {
      if (source.slice(at, to).trim()) handler.text(decodeText(source.slice(at, to)));
      return;
    }
    if (open > at) handler.text(decodeText(source.slice(at, open)));
    const next = source.charCodeAt(open + 1);
    if (next === 33 /* ! */ && source.startsWith('<![CDATA[', open)) {
      const end = source.indexOf(']]>', open);
      if (end < 0) throw new MalformedXml('CDATA without end');
      handler.text(source.slice(open + 9, end));
      at = end + 3;
    } else if (next === 33 || next === 63 /* ? */) {
      const close = source.startsWith('<!--', open) ? '-->' : '>';
      const end = source.indexOf(close, open);
      if (end < 0) throw new MalformedXml('markup without end');
      at = end + close.length;
    } else if (next === 47 /* / */) {
      const end = source.indexOf('>', open);
      if (end < 0) throw new MalformedXml('tag without end');
      handler.close(localName(source.slice(open + 2, end).trim()), end + 1);
      at = end + 1;
    } else {
      const end = tagEnd(source, open);
      const empty = source.charCodeAt(end - 2) === 47;
      const inside = source.slice(open + 1, end - (empty ? 2 : 1));
      const space = inside.search(/\s/);
      const name = localName(space < 0 ? inside : inside.slice(0, space));
      handler.open(name, space < 0 ? '' : inside.slice(space), open);
      if (empty) handler.close(name, end);
      at = end;
    }
  }
}

/** Offset after the `>` of the tag at `open`; a `>` may stand inside of an attribute. */
export function tagEnd(source: string, open: number): number {
  let end = source.indexOf('>', open);
  for (;;) {
    if (end < 0) throw new MalformedXml('tag without end');
    const tag = source.slice(open, end);
    if (!/["']/.test(tag) || /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*$/.test(tag)) return end + 1;
    end = source.indexOf('>', end + 1);
  }
}

/** One attribute, by its name without prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const at = attributes.indexOf(name);
  if (at < 0) return undefined;
  return readAttributes(attributes)[name];
}

/** All attributes by name without prefix; one that has no prefix wins over one that has. */
export function readAttributes(attributes: string): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [, full = '', double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = localName(full);
    if (name !== full && name in result) continue;
    result[name] = decodeText(double ?? single ?? '');
  }
  return result;
}

/** An element of a small part, read whole. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, without that of the children. */
  readonly text: string;
  /** Offsets in the source: `source.slice(start, end)` is the element as written. */
  readonly start: number;
  readonly end: number;
}

/** Builds the tree of a small part. Throws MalformedXml. */
export function parseXml(source: string): XmlElement {
  type Building = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };
  const stack: Building[] = [];
  let root: XmlElement | null = null;
  scanXml(source, {
    open(name, attributes, start) {
      const element: Building = {
        name,
        attributes: readAttributes(attributes),
        children: [],
        text: '',
        start,
        end: start,
      };
      const parent = stack.at(-1);
      if (parent) parent.children.push(element);
      else root ??= element;
      stack.push(element);
    },
    close(name, end) {
      const element = stack.pop();
      if (!element || element.name !== name) throw new MalformedXml(`unexpected end of ${name}`);
      element.end = end;
    },
    text(text) {
      const element = stack.at(-1);
      if (element) element.text += text;
    },
  });
  if (!root || stack.length > 0) throw new MalformedXml('document without end');
  return root;
}

/** The same part with its main namespace as the default one: some writers put a prefix before every name. */
export function withoutPrefix(source: string): string {
  const prefix = /<(?![?!])([\w.-]+):[\w.-]+[\s>]/.exec(source)?.[1];
  if (prefix === undefined || !new RegExp(`<${prefix}:(?:workbook|worksheet|styleSheet|table)[\\s>]`).test(source))
    return source;
  return source.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1').replace(`xmlns:${prefix}=`, 'xmlns=');
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** Every descendant of the name, in document order. */
export const descendants = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((one) => (one.name === name ? [one, ...descendants(one, name)] : descendants(one, name)));

/** A boolean attribute of SpreadsheetML. */
export const isOn = (value: string | undefined, whenAbsent = false): boolean =>
  value === undefined ? whenAbsent : value === '1' || value === 'true' || value === 'on';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const isHeld = (c: string): boolean => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(c) || c.length > 1;

/** Text as it stands in XML content or in a double-quoted attribute. Characters that XML cannot hold are dropped. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (c) => (isHeld(c) ? c : ''))
    .replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)
    .replace(/[\r\n\t]/g, (c) => `&#${c.charCodeAt(0)};`);

/** `name="value"` for every attribute that has a value, each with a space before it. */
export const writeAttributes = (attributes: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(attributes)
    .filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}"`)
    .join('');

/** The source with other attributes on the tag at `start`, each found whatever its prefix; undefined takes one away. */
export function setAttributes(
  source: string,
  start: number,
  changes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const end = tagEnd(source, start);
  let tag = source.slice(start, end);
  for (const [name, value] of Object.entries(changes)) {
    const found = new RegExp(`\\s((?:[\\w.-]+:)?${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
    const [whole = '', fullName = name, double, single] = found ?? [];
    const written = writeAttributes({ [fullName]: value });
    // What says the same already stays as it is written.
    if (found && written === writeAttributes({ [fullName]: decodeText(double ?? single ?? '') })) continue;
    tag = found ? tag.replace(whole, () => written) : tag.replace(/\s*\/?>$/, (close) => written + close);
  }
  return source.slice(0, start) + tag + source.slice(end);
}

/** ST_Xstring: `_x000D_` stands for a carriage return (ECMA-376 22.9.2.19). */
export const decodeXstring = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** The other way: characters that XML cannot hold become escapes, and text that looks like an escape is protected. */
export const encodeXstring = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (c) =>
      isHeld(c) && c !== '\r' ? c : `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
