/** Welsh headings and what stands for them in English, lower case. Forces in Wales keep their papers in both languages. */
const ENGLISH = new Map<string, string>(
  Object.entries({
    argymhelliad: 'Recommendation',
    argymhellion: 'Recommendations',
    'testun yr argymhelliad': 'Recommendation text',
    'rhif yr argymhelliad': 'Recommendation number',
    'rhif argymhelliad': 'Recommendation number',
    cyfeirnod: 'Reference',
    cyf: 'Ref',
    cyfeirnodau: 'References',
    rhif: 'Number',
    arolygiad: 'Inspection',
    arolwg: 'Inspection',
    'teitl yr arolygiad': 'Inspection title',
    adroddiad: 'Report',
    math: 'Type',
    'math o ganfyddiad': 'Finding type',
    "maes i'w wella": 'Area for improvement',
    "meysydd i'w gwella": 'Areas for improvement',
    thema: 'Theme',
    blaenoriaeth: 'Priority',
    perchennog: 'Owner',
    perchnogion: 'Owners',
    'swyddog cyfrifol': 'Responsible officer',
    'swyddog arweiniol': 'Lead officer',
    arweinydd: 'Lead',
    statws: 'Status',
    'statws hmicfrs': 'HMICFRS status',
    'statws rag': 'RAG status',
    cag: 'RAG',
    'statws cag': 'RAG status',
    dyddiad: 'Date',
    'dyddiad targed': 'Target date',
    'dyddiad cwblhau': 'Completion date',
    'dyddiad cau': 'Closing date',
    'dyddiad cyhoeddi': 'Publication date',
    'dyddiad diwygiedig': 'Revised date',
    'dyddiad targed diwygiedig': 'Revised target date',
    'dyddiad diweddaru': 'Date updated',
    cynnydd: 'Progress',
    'diweddariad cynnydd': 'Progress update',
    diweddariad: 'Update',
    'y diweddaraf': 'Latest update',
    tystiolaeth: 'Evidence',
    'canran wedi ei gwblhau': '% complete',
    sylwadau: 'Comments',
    ymateb: 'Response',
    cyhoeddi: 'Publish',
    cyhoeddus: 'Public',
    "i'w gyhoeddi": 'To be published',
    dolen: 'Link',
  }),
);

/** Some word of every Welsh heading above: a quick look before the slow one, for most headings are English. */
const WELSH =
  /\b(?:argymhell|cyf|rhif|arolyg|arolwg|adroddiad|math|maes|meysydd|thema|blaenor|perch|swyddog|arweinydd|statws|cag|dyddiad|cynnydd|diweddar|tystiol|canran|cyhoedd|gyhoedd|sylwadau|ymateb|dolen)/i;

const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s.:*?]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * A heading in English where it is Welsh, or both ("Argymhelliad / Recommendation"); null for any other. Of a heading in
 * both languages the English half counts, whatever the Welsh half is a translation of.
 */
export function inEnglish(header: string): string | null {
  if (!WELSH.test(header)) return null;
  const whole = ENGLISH.get(plain(header));
  if (whole !== undefined) return whole;
  for (const { index, 0: between } of header.matchAll(/\s*[/|\n(]\s*|\s+[-–—]\s+/g)) {
    const halves = [header.slice(0, index), header.slice(index + between.length).replace(/\)\s*$/, '')];
    const english = halves.filter((half) => !ENGLISH.has(plain(half)));
    if (english.length === 1) return (english[0] as string).trim();
  }
  return null;
}
