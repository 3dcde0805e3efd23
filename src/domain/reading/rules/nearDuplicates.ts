import { WordPrints } from '../values/wordPrint';

/** Fewer words than this are alike by chance. */
const FEWEST_WORDS = 5;
/** Share of all words of both texts that both have. */
const ALIKE = 0.75;
/** Each of these looks at two words of a text that are the same in texts that are alike. */
const BANDS = 8;
const ORDERS = 2 * BANDS;
/** Texts with the same two words and numbers that a text is compared with at most, the latest first. */
const MOST_COMPARED = 6;
/** Of the orders those in which the first word of texts that are alike may be another one. */
const MOST_ASTRAY = 8;

/**
 * For each text the place of an earlier one that says nearly the same, or -1. Texts are found by min-hashing: the
 * smallest of their words' hashes under several orders are the same in texts that share most words, so that each text
 * is compared with few others however many there are. A text that is alike to an earlier one is compared with none after it.
 */
export function nearDuplicates(texts: readonly (string | null)[]): Int32Array {
  const compared = new ComparedTexts(texts.length);
  return Int32Array.from(texts, (text) => compared.add(text ?? ''));
}

function areAmong(few: Int32Array, all: Int32Array): boolean {
  for (const number of few) if (!all.includes(number)) return false;
  return true;
}

/** One odd factor for each order of the hashes. */
const FACTORS = Int32Array.from({ length: ORDERS }, (_, i) => Math.imul(0x9e3779b1, 2 * i + 1) | 1);

/** Texts by two of their words and their numbers: chains through arrays of places. */
class ComparedTexts {
  private readonly prints: WordPrints;
  /** The words of a text once each and in order; made when they are first asked for. */
  private readonly distinct: (Int32Array | undefined)[] = [];
  /** Two bits of the least hash in each order: most of them differ in texts that have nothing to do with each other. */
  private readonly sketches: Int32Array;
  private readonly looked: Int32Array;
  private readonly mask: number;
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly least = new Int32Array(ORDERS);
  private readonly slots = new Int32Array(BANDS);

  private count = 0;

  constructor(count: number) {
    this.prints = new WordPrints(count);
    let size = 16;
    while (size < count) size *= 2;
    this.mask = size - 1;
    this.sketches = new Int32Array(count);
    this.looked = new Int32Array(count);
    // 0 ends a chain, so places are kept one higher
    this.heads = new Int32Array(size * BANDS);
    this.next = new Int32Array(count * BANDS);
  }

  /** Takes the next text: the place of an earlier one that says nearly the same, else -1 and it is kept for later ones. */
  add(text: string): number {
    const at = this.count++;
    this.prints.add(text);
    if (this.prints.countOf(at) < FEWEST_WORDS) return -1;
    this.sketches[at] = this.read(at);
    const found = this.find(at);
    if (found !== -1) return found;
    for (let band = 0; band < BANDS; band += 1) {
      const slot = this.slots[band] ?? 0;
      this.next[at * BANDS + band] = this.heads[slot] ?? 0;
      this.heads[slot] = at + 1;
    }
    return -1;
  }

  private find(at: number): number {
    const { heads, next, slots, looked, sketches } = this;
    const sketch = sketches[at] ?? 0;
    for (let band = 0; band < BANDS; band += 1) {
      let place = heads[slots[band] ?? 0] ?? 0;
      for (let steps = 0; place > 0 && steps < MOST_COMPARED; steps += 1) {
        const other = place - 1;
        const isNew = looked[other] !== at;
        if (isNew && astray(sketch ^ (sketches[other] ?? 0)) <= MOST_ASTRAY && this.areAlike(other, at)) return other;
        looked[other] = at;
        place = next[other * BANDS + band] ?? 0;
      }
    }
    return -1;
  }

  /** True when two texts say nearly the same: texts with other numbers in them do not. */
  private areAlike(one: number, other: number): boolean {
    const numbers = this.prints.numbersOf(one);
    const others = this.prints.numbersOf(other);
    if (!areAmong(numbers, others) && !areAmong(others, numbers)) return false;
    const left = this.distinctOf(one);
    const right = this.distinctOf(other);
    if (Math.min(left.length, right.length) < FEWEST_WORDS) return false;
    let both = 0;
    for (let i = 0, j = 0; i < left.length && j < right.length;) {
      const a = left[i] ?? 0;
      const b = right[j] ?? 0;
      if (a === b) both += 1;
      if (a <= b) i += 1;
      if (b <= a) j += 1;
    }
    return both >= (left.length + right.length - both) * ALIKE;
  }

  private distinctOf(at: number): Int32Array {
    return (this.distinct[at] ??= onceEach(this.prints.wordsOf(at).slice().sort()));
  }

  /** Finds the slots of a text, and gives its sketch. */
  private read(at: number): number {
    const { least, slots, mask } = this;
    let sketch = 0;
    for (let order = 0; order < ORDERS; order += 1) {
      const first = this.prints.leastOf(at, FACTORS[order] ?? 1);
      least[order] = first;
      sketch = (sketch << 2) | ((first ^ (first >>> 7)) & 3);
    }
    let ofNumbers = 0;
    for (const number of this.prints.numbersOf(at))
      if (!mayBeOfDate(number)) ofNumbers += Math.imul(number + 1, 0x85ebca6b);
    for (let band = 0; band < BANDS; band += 1) {
      const second = Math.imul(least[2 * band + 1] ?? 0, 0xc2b2ae35);
      const pair = Math.imul((least[2 * band] ?? 0) ^ second ^ ofNumbers, 0x27d4eb2f);
      slots[band] = band * (mask + 1) + ((pair ^ (pair >>> 15)) & mask);
    }
    return sketch;
  }
}

function onceEach(sorted: Int32Array): Int32Array {
  let length = 0;
  for (const number of sorted) if (length === 0 || sorted[length - 1] !== number) sorted[length++] = number;
  return sorted.subarray(0, length);
}

/** A day or a year: a deadline that only one of two texts gives. */
const mayBeOfDate = (number: number): boolean => number <= 31 || (number >= 1990 && number <= 2060);

/** How many pairs of bits hold a one. */
function astray(bits: number): number {
  let pairs = (bits | (bits >>> 1)) & 0x55555555;
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  pairs = (pairs + (pairs >>> 4)) & 0x0f0f0f0f;
  return Math.imul(pairs, 0x01010101) >>> 24;
}
