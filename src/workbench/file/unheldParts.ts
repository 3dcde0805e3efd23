import type { Relationship } from './parts';
import { children, type XmlElement } from './xml';

/** Elements of a worksheet part that lie over cells and that the host does not serve, with what people call them. */
const UNHELD_ELEMENTS: Readonly<Record<string, string>> = {
  autoFilter: 'a filter',
  cellWatches: 'watched cells',
  colBreaks: 'column breaks',
  controls: 'controls',
  customSheetViews: 'views of its own',
  dataConsolidate: 'consolidated data',
  extLst: 'extensions',
  legacyDrawing: 'comments or controls',
  oleObjects: 'objects',
  protectedRanges: 'protected ranges',
  scenarios: 'scenarios',
  smartTags: 'smart tags',
};

/** Relationships of a worksheet part, likewise. */
const UNHELD_RELATIONSHIPS: Readonly<Record<string, string>> = {
  comments: 'comments',
  pivotTable: 'a pivot table',
  queryTable: 'a query',
  threadedComment: 'comments',
};

/** What a sheet part is read for here. */
interface SheetPart {
  /** The part without its rows, and as text. */
  readonly root: XmlElement;
  readonly xml: string;
  readonly relationships: readonly Relationship[];
  /** The drawing of the sheet as text, '' when it has none. */
  readonly drawing: string;
  /** The tables of the sheet as text. */
  readonly tables: readonly string[];
  /** The sheet has defined names of its own. */
  readonly hasNames: boolean;
}

/** What lies over the cells of a sheet and stays behind when the host moves them: names for people, none when it moves all. */
export function unheldOf({ root, xml, relationships, drawing, tables, hasNames }: SheetPart): string[] {
  const otherFormats = children(root, 'conditionalFormatting').some((element) =>
    children(element, 'cfRule').some((rule) => rule.attributes.type !== 'expression'),
  );
  const found = [
    ...root.children.map(({ name }) => UNHELD_ELEMENTS[name]),
    ...relationships.map(({ type }) => UNHELD_RELATIONSHIPS[type]),
    // A chart would be written anew when it moves, without what the host does not know of it
    /<(?:\w+:)?(?:oneCell|twoCell|absolute)Anchor\b/.test(drawing) ? 'charts, pictures or shapes' : undefined,
    otherFormats ? 'conditional formats of other kinds' : undefined,
    /<(?:\w+:)?f\b[^>]*\bt="(?:array|dataTable)"/.test(xml) ? 'array formulas' : undefined,
    /<(?:\w+:)?(?:row|col)\b[^>]*\boutlineLevel="[1-9]/.test(xml) ? 'groups of rows or columns' : undefined,
    hasNames ? 'names of its own' : undefined,
    tables.some((table) => /<(?:\w+:)?(?:filterColumn|sortState)\b/.test(table)) ? 'a filtered table' : undefined,
  ];
  return [...new Set(found.filter((name) => name !== undefined))];
}
