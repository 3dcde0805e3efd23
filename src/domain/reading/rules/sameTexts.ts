import type { SameText } from '../../decisions';

/** The form by which a text is known again: spaces and line breaks do not count. */
export const textKey = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What the officer said of pairs of texts: the first answer to a pair counts, whichever of the two stands first. */
export class SameTexts {
  private readonly answers = new Map<string, boolean>();

  constructor(sameTexts: readonly SameText[]) {
    for (const { text, other, same } of sameTexts) {
      const key = pairKey(text, other);
      if (!this.answers.has(key)) this.answers.set(key, same);
    }
  }

  /** True when the officer has spoken of this pair. */
  isSettled(text: string, other: string): boolean {
    return this.answers.has(pairKey(text, other));
  }

  /** For each text that is the same as others, by its key, the one that stands for all of them. */
  groups(): ReadonlyMap<string, string> {
    const leads = new Map<string, string>();
    const leadOf = (key: string): string => {
      const next = leads.get(key);
      return next === undefined || next === key ? key : leadOf(next);
    };
    for (const [pair, same] of this.answers) {
      if (!same) continue;
      const [one, other] = JSON.parse(pair) as [string, string];
      leads.set(leadOf(one), leadOf(other));
      leads.set(leadOf(other), leadOf(other));
    }
    return new Map([...leads.keys()].map((key) => [key, leadOf(key)]));
  }
}

const pairKey = (text: string, other: string): string => JSON.stringify([textKey(text), textKey(other)].sort());
