/** Pieces of a formula in Excel's en-US spelling; structured references and quoted sheet names are one piece each. */
const PIECE =
  /\s+|"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|'[[\]#@']|\[(?:[^[\]']|'.)*\])*\]|#(?:N\/A|[A-Z/0]+[!?])|\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*|<=|>=|<>|[-+*/^&=<>%(),;:{}@#!|]/giuy;

const OPENING: Readonly<Record<string, string>> = { ')': '(', '}': '{' };

/**
 * False for a formula (with its `=`) that Excel would refuse to take: open brackets or quotes, unknown signs, an operator
 * without its right side. It is no full parser: what it lets through may still fail to calculate.
 */
export function isWellFormed(formula: string): boolean {
  const open: string[] = [];
  let last = '=';
  PIECE.lastIndex = 1;
  while (PIECE.lastIndex < formula.length) {
    const piece = PIECE.exec(formula)?.[0];
    if (piece === undefined) return false;
    if (/^\s/.test(piece)) continue;
    if (piece === '(' || piece === '{') open.push(piece);
    const opening = OPENING[piece];
    if (opening !== undefined && (open.pop() !== opening || /^([-+*/^&=<>!:]|<=|>=|<>)$/.test(last))) return false;
    if (/^([*/^&=<>]|<=|>=|<>|%)$/.test(piece) && /^([-+*/^&=<>(,!:]|<=|>=|<>)$/.test(last)) return false;
    if (piece === ',' && open.length === 0) return false;
    if (/^["\d]/.test(piece) && /^["\d\])]/.test(last)) return false;
    last = piece;
  }
  return open.length === 0 && last !== '=' && !/^([-+*/^&<>!:@,]|<=|>=|<>)$/.test(last);
}
