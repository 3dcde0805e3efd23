/** Advance widths of Arial in thousandths of the font size, for the characters from space to tilde. */
const ARIAL =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const WIDTHS = ARIAL.split(' ').map(Number);

/** Punctuation of careful typists; anything else that is not in the table is taken to be as wide as it is high. */
const OTHERS: Readonly<Record<string, number>> = {
  '–': 556,
  '—': 1000,
  '‘': 222,
  '’': 222,
  '“': 333,
  '”': 333,
  '…': 1000,
  '•': 350,
  '£': 556,
  '\u00a0': 278,
};

/** Bold letters are up to a tenth wider. */
const BOLD = 1.1;
/** Excel's own metrics differ by printer and zoom: lines are broken this much early, so that nothing is cut off. */
const CAUTION = 1.03;

export interface Font {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
}

function widthOf(character: string): number {
  const base = character.normalize('NFD').charAt(0);
  return WIDTHS[base.charCodeAt(0) - 32] ?? OTHERS[character] ?? 1000;
}

/** Width of one line of Arial in points, on the wide side. */
export function textWidth(text: string, font: Font): number {
  const thousandths = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  return (thousandths / 1000) * font.size * (font.bold === true ? BOLD : 1) * CAUTION;
}

/** Cuts a word that is wider than the line, such as a web address. */
function cutWord(word: string, width: number, font: Font): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, font) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Lines of at most `width` points; breaks in the text are kept. An empty text is one empty line. */
export function breakLines(text: string, width: number, font: Font): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/[ \t]+/).filter((part) => part !== '')) {
      for (const piece of cutWord(word, width, font)) {
        const longer = line === '' ? piece : `${line} ${piece}`;
        if (textWidth(longer, font) <= width) {
          line = longer;
        } else {
          lines.push(line);
          line = piece;
        }
      }
    }
    return [...lines, line];
  });
}
