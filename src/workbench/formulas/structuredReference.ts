/** `Table[[#This Row],[First]:[Last]]`, in parts. */
export interface StructuredReference {
  /** '' when the reference stands inside of its own table. */
  readonly table: string;
  /** `thisRow` excludes the others; empty means the data rows. */
  readonly items: readonly ('all' | 'data' | 'headers' | 'totals' | 'thisRow')[];
  /** null: every column. */
  readonly columns: { readonly first: string; readonly last: string } | null;
}

const ITEMS: Readonly<Record<string, StructuredReference['items'][number]>> = {
  '#all': 'all',
  '#data': 'data',
  '#headers': 'headers',
  '#totals': 'totals',
  '#this row': 'thisRow',
};

const unescapeColumn = (text: string): string => text.replace(/'(.)/gs, '$1');
const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

/** Reads a structured reference as typed or as filed; null when it is not one. */
export function parseStructured(text: string): StructuredReference | null {
  const open = text.indexOf('[');
  if (open < 0 || !text.endsWith(']')) return null;
  const table = text.slice(0, open);
  let inner = text.slice(open + 1, -1).trim();
  const items: StructuredReference['items'][number][] = [];
  if (inner.startsWith('@')) {
    items.push('thisRow');
    inner = inner.slice(1).trim();
  }
  if (inner === '') return { table, items, columns: null };
  if (!inner.startsWith('[')) {
    const item = ITEMS[inner.toLowerCase()];
    if (item) return { table, items: [...items, item], columns: null };
    const name = unescapeColumn(inner);
    return { table, items, columns: { first: name, last: name } };
  }
  const parts = inner.match(/\[(?:[^\]']|'.)*\]|[,:]|\s+/gs) ?? [];
  if (parts.join('') !== inner) return null;
  const names: string[] = [];
  for (const part of parts) {
    if (!part.startsWith('[')) continue;
    const body = part.slice(1, -1);
    const item = ITEMS[body.toLowerCase()];
    if (item) items.push(item);
    else names.push(unescapeColumn(body));
  }
  const [first, last = first] = names;
  if (names.length > 2) return null;
  return { table, items, columns: first === undefined || last === undefined ? null : { first, last } };
}

/** The form of the file: `Recommendations[[#This Row],[Force status]]`; the table is always named. */
export function filedReference(reference: StructuredReference): string {
  const { table, columns } = reference;
  const items = reference.items.map(
    (item) => `[#${item === 'thisRow' ? 'This Row' : item.charAt(0).toUpperCase() + item.slice(1)}]`,
  );
  if (!columns) return items.length === 1 ? `${table}${items.join('')}` : `${table}[${items.join(',')}]`;
  const first = escapeColumn(columns.first);
  if (items.length === 0 && columns.first === columns.last) return `${table}[${first}]`;
  const range = columns.first === columns.last ? `[${first}]` : `[${first}]:[${escapeColumn(columns.last)}]`;
  return `${table}[${[...items, range].join(',')}]`;
}

/** The form of the API and of the formula bar: `[@[Force status]]` inside of `ownTable`, else `Recommendations[@Owner]`. */
export function typedReference(reference: StructuredReference, ownTable: string | null): string {
  const { columns, items } = reference;
  if (items.length !== 1 || items[0] !== 'thisRow') return filedReference(reference);
  const table = ownTable !== null && reference.table.toLowerCase() === ownTable.toLowerCase() ? '' : reference.table;
  if (!columns) return `${table}[@]`;
  const first = escapeColumn(columns.first);
  if (columns.first !== columns.last) return `${table}[@[${first}]:[${escapeColumn(columns.last)}]]`;
  return /^[\p{L}\p{N}_]+$/u.test(columns.first) ? `${table}[@${first}]` : `${table}[@[${first}]]`;
}
