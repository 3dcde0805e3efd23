import type { FindingType, ForceStatus, HmicfrsStatus, Rag } from '../../domain/vocabulary';

/** A real date in a cell: `iso` is `YYYY-MM-DD`, `format` the number format that the officer happened to use. */
export interface DateCell {
  readonly iso: string;
  readonly format: string;
}

/** What the officer typed into one cell. */
export type TypedCell = string | number | DateCell;

/** A date-formatted cell. */
export const day = (iso: string, format = 'dd/mm/yyyy'): DateCell => ({ iso, format });

/** What a careful reader takes the row for: the truth that a reading of the sample is held against. */
export interface Meaning {
  /** Null when no status can be told from the cell. */
  readonly status: ForceStatus | null;
  /** `YYYY-MM-DD`; absent when the row has no usable date of the kind. */
  readonly target?: string;
  readonly revised?: string;
  readonly closed?: string;
  /** What the tracker's own RAG says, by word or by colour; absent when it says nothing. */
  readonly trackerRag?: Rag;
  /** The rule's RAG at 16 October 2020 with 30 amber days, where no date or status was answered for. */
  readonly rag: Rag;
}

/** Columns that both sheets have in some form. */
interface OfficerRow {
  readonly ref: string;
  readonly text: string;
  readonly type: string;
  readonly means: Meaning & { readonly type: FindingType };
  readonly due?: TypedCell;
  readonly revised?: TypedCell;
  readonly status?: string;
  readonly update?: string;
  readonly closed?: TypedCell;
  /** Fill of the whole row, `RRGGBB`. */
  readonly rowFill?: string;
  /** Copied in from another workbook and never tidied: another font, no borders. */
  readonly pasted?: boolean;
}

/** A row of the sheet "National & joint", which says its RAG as a word. */
export interface NationalRow extends OfficerRow {
  readonly hmicfrsNo?: string;
  readonly priority: 'High' | 'Medium' | 'Low';
  readonly lead?: string;
  readonly owner?: string;
  readonly rag?: string;
  /** Fill of the RAG cell where it is not the usual one of its word. */
  readonly ragFill?: string;
  readonly fileRef?: string;
  readonly publish?: string;
}

/** A row of the sheet "Force 2020", which says its RAG by colour only. */
export interface ForceRow extends OfficerRow {
  readonly inspection: string;
  readonly published: TypedCell;
  readonly parent?: string;
  readonly theme?: string;
  readonly owner?: string;
  readonly percent?: TypedCell;
  readonly ragFill?: string;
  readonly updated?: TypedCell;
  readonly hmicfrsStatus?: string;
  readonly comment?: string;
  readonly means: OfficerRow['means'] & { readonly hmicfrsStatus?: HmicfrsStatus; readonly percent?: number };
}

/** A banner row of "National & joint" and the rows below it. */
export interface NationalSection {
  readonly title: string;
  /** In words, as the banner has it. */
  readonly published: string;
  readonly rows: readonly NationalRow[];
}
