import { filedReference, parseStructured, typedReference } from '../formulas/structuredReference';
import { tokenise, type Token } from '../formulas/tokens';

/** Functions newer than the file format, which the file spells with a prefix ([MS-XLSX] 2.2.2). */
const FUTURE_FUNCTIONS = new Set(
  (
    'ACOT AGGREGATE ARABIC BASE BITAND BITOR BITXOR CEILING.MATH COMBINA CONCAT DAYS DECIMAL FLOOR.MATH FORMULATEXT IFNA IFS ' +
    'ISFORMULA ISOWEEKNUM MAXIFS MINIFS NUMBERVALUE SHEET SHEETS SWITCH TEXTJOIN UNICHAR UNICODE XLOOKUP XMATCH XOR LET'
  ).split(' '),
);

const mapTokens = (formula: string, map: (token: Token) => string): string => tokenise(formula).map(map).join('');

/** A formula as the API has it (`=[@Owner]`) in the form of the file (`Recommendations[[#This Row],[Owner]]`, no `=`). */
export function filedFormula(formula: string, ownTable: string | null): string {
  return mapTokens(formula.replace(/^=/, ''), (token) => {
    if (token.kind === 'function' && FUTURE_FUNCTIONS.has(token.text.toUpperCase())) return `_xlfn.${token.text}`;
    if (token.kind !== 'structured') return token.text;
    const reference = parseStructured(token.text);
    if (!reference) return token.text;
    // A reference to its own table from outside of any table would make the file unreadable for Excel.
    if (reference.table === '' && ownTable === null) return '#REF!';
    return filedReference(reference.table === '' && ownTable !== null ? { ...reference, table: ownTable } : reference);
  });
}

/** The other way; the result begins with `=`. */
export function typedFormula(filed: string, ownTable: string | null): string {
  const typed = mapTokens(filed, (token) => {
    if (token.kind === 'function') return token.text.replace(/^(?:_xlfn\.|_xlws\.|_xlfn\._xlws\.)/i, '');
    if (token.kind !== 'structured') return token.text;
    const reference = parseStructured(token.text);
    return reference ? typedReference(reference, ownTable) : token.text;
  });
  return `=${typed}`;
}
