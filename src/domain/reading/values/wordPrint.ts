/** Numbers one behind the other, in an array that grows. */
class Pile {
  numbers = new Int32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }
}

/**
 * What texts are compared by: hashes of the words that carry meaning, and the numbers. Case, plural and marks do not
 * count. Made for tens of thousands of texts: one pass over the letters, nothing is cut out, nothing made for each text.
 */
export class WordPrints {
  private readonly words = new Pile();
  private readonly numbers = new Pile();
  private readonly wordsEnd: Int32Array;
  private readonly numbersEnd: Int32Array;
  private held = 0;

  constructor(count: number) {
    this.wordsEnd = new Int32Array(count + 1);
    this.numbersEnd = new Int32Array(count + 1);
  }

  /** Takes the next text. */
  add(text: string): void {
    printWords(text, this.words, this.numbers);
    this.held += 1;
    this.wordsEnd[this.held] = this.words.length;
    this.numbersEnd[this.held] = this.numbers.length;
  }

  /** The 30-bit hashes of a text's words, in its order, repeated where words are. */
  wordsOf(place: number): Int32Array {
    return this.words.numbers.subarray(this.wordsEnd[place], this.wordsEnd[place + 1]);
  }

  countOf(place: number): number {
    return (this.wordsEnd[place + 1] ?? 0) - (this.wordsEnd[place] ?? 0);
  }

  /** The least of a text's words by the order that a factor gives to their hashes. */
  leastOf(place: number, factor: number): number {
    const { numbers } = this.words;
    const end = this.wordsEnd[place + 1] ?? 0;
    let least = 0x7fffffff;
    for (let i = this.wordsEnd[place] ?? 0; i < end; i += 1) {
      const value = Math.imul(numbers[i] ?? 0, factor);
      if (value < least) least = value;
    }
    return least;
  }

  numbersOf(place: number): Int32Array {
    return this.numbers.numbers.subarray(this.numbersEnd[place], this.numbersEnd[place + 1]);
  }
}

/** Words that a national and a force report change when they say the same thing. */
const CARRY_NOTHING = `a an and all any are as at be been being by can constabularies constabulary chief constable constables each
end effect ensure ensured ensuring every for force forces from has have immediate immediately in into is it its later made make making
must no not of officers on place recommendation recommendations or our police policing shall should so sure than that the their them they this to was were which will with within
january february march april may june july august september october november december`;

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const BITS = 0x3fffffff;

/** Puts the words and the numbers of a text on their piles. */
function printWords(text: string, words: Pile, numbers: Pile): void {
  let hash = SEED;
  /** The hash without the last letter, which may be a plural's, and the last two letters. */
  let before = SEED;
  let last = 0;
  let lastButOne = 0;
  let letters = 0;
  let number = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    const letter = letterOf(code);
    const digit = code >= 48 && code <= 57;
    if (letter > 0) {
      before = hash;
      hash = Math.imul(hash ^ letter, PRIME);
      lastButOne = last;
      last = letter;
      letters += 1;
    } else if (letters > 0 && !isApostrophe(code)) {
      const isPlural = letters > 3 && last === 115 && lastButOne !== 115;
      const word = ((isPlural ? before : hash) >>> 2) & BITS;
      if (!isSmall(word)) words.push(word);
      hash = SEED;
      letters = 0;
      last = 0;
    }
    if (digit) number = (Math.max(number, 0) * 10 + code - 48) % BITS;
    else if (number >= 0) {
      numbers.push(number);
      number = -1;
    }
  }
}

/** The small letter of a letter's code; 0 for what is none. */
function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x206f)) return 0;
  return code <= 0xde ? code + 32 : code;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Few bits that most words are not among, before the set is asked. */
const SIEVE = new Uint8Array(4096);
let small: ReadonlySet<number> = new Set();
const isSmall = (word: number): boolean => SIEVE[word & 4095] === 1 && small.has(word);
const prints = new WordPrints(1);
prints.add(CARRY_NOTHING);
small = new Set(prints.wordsOf(0));
for (const word of small) SIEVE[word & 4095] = 1;
