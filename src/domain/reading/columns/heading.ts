import { remember } from '../values/remember';

/** What offices shorten in a heading, word by word, in lower case; each means nothing else there. */
const ABBREVIATIONS = new Map(
  Object.entries({
    no: 'number',
    nos: 'number',
    nr: 'number',
    num: 'number',
    rec: 'recommendation',
    recs: 'recommendation',
    recommendations: 'recommendation',
    recomm: 'recommendation',
    recom: 'recommendation',
    rpt: 'report',
    rmks: 'remarks',
    pty: 'priority',
    stat: 'status',
    sts: 'status',
    cmts: 'comments',
    evid: 'evidence',
    txt: 'text',
    hmic: 'hmicfrs',
    hmicfr: 'hmicfrs',
    hmi: 'hmicfrs',
    reference: 'ref',
    refrence: 'ref',
    referance: 'ref',
    refernce: 'ref',
    pct: 'percent',
    percentage: 'percent',
    tgt: 'target',
    targ: 'target',
    orig: 'original',
    insp: 'inspection',
    pubd: 'published',
    resp: 'responsible',
    respons: 'responsible',
    impl: 'implementation',
    compl: 'completion',
    est: 'estimated',
    posn: 'position',
    desc: 'description',
    descr: 'description',
    cat: 'category',
    mgr: 'manager',
    mgmt: 'management',
    dept: 'department',
    exec: 'executive',
    upd: 'update',
    cttee: 'committee',
    wk: 'week',
    dt: 'date',
    pri: 'priority',
    prio: 'priority',
  }),
);

/**
 * A heading as words for comparing: lower case, camelCase and snake_case taken apart, words put together again that a
 * line's end broke, leading figures ("2. Recommendation"), footnote marks, brackets of hints and closing punctuation
 * dropped, `%` and `#` written out.
 */
export const headingWords = remember((heading) =>
  heading
    .normalize('NFC')
    // What a SharePoint list writes for a space and other characters
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/^\s*[A-GI-P]\d{1,2}[.):]?\s+(?=\p{L}{2})/u, '')
    .replace(/^\s*\(?(?:\d{1,2}[.)]\s*|[a-z][.)]\s+)(?=\p{L}{2})/iu, '')
    .replace(/\b(\p{L})\.(?=\p{L}\.)/gu, '$1')
    .replace(/(\p{Ll})-\s+(?=\p{Ll})/gu, '$1')
    .replace(/[\u00B9\u00B2\u00B3\u2070-\u209C*†‡§]+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\[(?:\w{1,2}|[ivx]{3,4})\]/gi, ' ')
    .replace(/\((?:\d|[a-z]|dd[^)]*|if [^)]*|please [^)]*|see [^)]*|e\.?g\.?[^)]*|drop.?down[^)]*)\)/gi, ' ')
    .replace(/\bCo[CF](s?)\b/g, 'coc$1')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/#/g, ' number ')
    .replace(/&/g, ' and ')
    .replace(/'s\b|s'(?=\s|$)/g, 's')
    .replace(/'d\b/g, 'd')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\bper cent\b/g, 'percent')
    .replace(/\brev (?=(?:tgt|target|due|date|dt|deadline|completion|impl)\b)/g, 'revised ')
    .replace(/\bc\/off?\b/g, 'chief officer')
    .replace(/\p{L}+/gu, (word) => ABBREVIATIONS.get(word) ?? word)
    .replace(/^(the|a|an) /, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

/** The words of a heading one by one. */
export const headingTokens = (words: string): string[] => words.split(/[\s/]+/).filter(Boolean);
