/** The words of dates in Welsh, whose headings and values stand beside English ones in the trackers of four forces. */
const WORDS: Readonly<Record<string, string>> = {
  ionawr: 'january',
  chwefror: 'february',
  mawrth: 'march',
  ebrill: 'april',
  mai: 'may',
  mehefin: 'june',
  gorffennaf: 'july',
  awst: 'august',
  medi: 'september',
  hydref: 'october',
  tachwedd: 'november',
  rhagfyr: 'december',
  erbyn: 'by',
  diwedd: 'end of',
};
const ANY = new RegExp(`\\b(?:${Object.keys(WORDS).join('|')})\\b`, 'g');
/** "1af o fis Mawrth", "31ain Mawrth". */
const ORDINAL = /\b(\d{1,2})(?:af|il|ydd|ed|fed|eg|ain)(?: o(?: fis)?)? /g;

/** Plain words with the months of Welsh dates in English: "31 mawrth 2024" is "31 march 2024". */
export function datesInEnglish(words: string): string {
  const english = words.replace(ANY, (word) => WORDS[word] ?? word);
  return english === words ? words : english.replace(ORDINAL, '$1 ');
}
