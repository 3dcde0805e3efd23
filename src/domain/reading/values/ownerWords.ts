/** The words by which `ownerKind.ts` knows what a part of an owner cell names; all in lower case, without full stops. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Ranks below chief officer, and the words that stand before one. */
export const RANKS = words(`
  acting act actg temporary temp tmp detective det chief ch assistant asst deputy dep
  constable const con pc dc pcso sergeant sergt sgt ps ds inspector insp di ci dci dsi cinsp chinsp
  superintendent supt dsu dsupt csupt chsupt dcs commander cmdr cdr commissioner
`);

/** Offices that are an owner by themselves, with a name behind them or without. */
export const CHIEFS = words('cc dcc acc pcc dpcc pfcc dpfcc pcvc cfo coo ceo cex cio cto s151');

/** What stands before a surname and is no rank. */
export const TITLES = words('mr mrs ms miss mx dr prof professor sir dame cllr councillor rev');

/** One letter before a rank: T/Supt, A/Insp, D/Supt, C/Supt. */
export const RANK_LETTERS = words('t a d c');

/**
 * Departments by their letters. Two joined by a slash may be one department (HR/OD), so that they are no people's initials.
 */
export const DEPARTMENTS = words(`
  hr od it ict cj cid cjd cju cps pvp ppu ppd psd pss fcr fcc mash mosovo iom soc socu rocu ocg fib fim npt cpt nht
  qa pmo bcu cmt crt rpu jcu esu eru cmu svu dau dahq hq lpu lpt lpa vawg rasso cse csa edi edib dei fim cct
  opcc npcc apcc hmic hmicfrs iopc cop nhs lcjb sab lscb cst ctu asb rtc anpr pnc pnd sarc cctv ops comms
`);

/** Nouns that end the name of a post: "Custody Manager", "Area Commander", "Chief Finance Officer". */
export const POST_NOUNS =
  /(?<=\S[\s-])(?:managers?|officers?|directors?|leads?|leaders?|co-?ordinators?|commanders?|superintendents?|supts?|inspectors?|sergeants?|constables?|advis[eo]rs?|analysts?|solicitors?|heads?|champions?|commissioners?|executives?|accountants?|administrators?|supervisors?|treasurers?|specialists?|partners?|secretary|auditors?|planners?|chairs?|chairperson|owners?)$/;

/** How the name of a post begins that says what it is for: "Head of Crime", "Director of People". */
export const POST_START =
  /^(?:(?:acting|interim|temporary|deputy|assistant|joint|senior|chief|force|group|area|regional|national|strategic|corporate) )*(?:heads?|directors?|leads?|managers?|chairs?|commanders?|superintendent|chief superintendent|chief inspector|inspector|champion|officer|secretary|portfolio holder|senior responsible owner|sro)(?: of| for|,| -) \S/;

/** Nouns that end the name of a body of people: "Custody Team", "Crime & Justice Command". */
export const BODY_NOUNS =
  /(?<=\S )(?:teams?|units?|departments?|dept|commands?|boards?|groups?|panels?|committees?|directorates?|divisions?|branch|hubs?|office|services?|functions?|room|centre|force|police|constabulary|council|college)$/;

/** Words of departments and portfolios, which are no surnames: "ACC Crime", "Superintendent Response". */
export const PORTFOLIO = words(`
  and & of for the to local neighbourhood policing police crime crimes investigation investigations intelligence operations operational
  operation ops support response custody justice criminal public protection protecting vulnerability vulnerable people
  safeguarding contact control room management communications comms engagement corporate services service development
  learning training finance financial assets estates estate fleet procurement commercial legal professional standards
  ethics performance change transformation digital data information technology ict it hr od human resources workforce
  wellbeing health safety equality diversity inclusion strategy strategic planning policy governance risk assurance
  inspection inspections audit tasking specialist serious organised major homicide cyber fraud economic forensic
  forensics scientific roads firearms dogs counter terrorism prevent community communities partnerships partnership
  prevention victims witnesses victim domestic abuse child children exploitation missing offender rural area north
  south east west central territorial uniform demand resourcing recruitment vetting complaints conduct integrity
  regional collaboration force command team unit office department business improvement projects programme
  drugs intel licensing youth courts property wildlife traffic taskforce stalking harassment burglary robbery
  response-policing organisational culture reform citizens focus
`);

/** Given names that are common in the United Kingdom, which tell "Jane Doe and John Smith" from two words of a department. */
export const GIVEN_NAMES = words(`
  adam adrian aisha alan alex alexander ali alice alison amanda amy andrea andrew andy angela ann anna anne anthony
  ashley barbara barry ben benjamin beth bob brian bruce callum cameron carl carol caroline catherine charles charlie
  charlotte chloe chris christian christina christine christopher claire clare colin craig dan daniel dave david dawn
  dean deborah debbie denise derek diane dominic donna douglas duncan edward elaine eleanor elizabeth ellen emily emma
  eric fatima fiona frances frank gareth gary gavin gemma geoff george georgina gillian glen gordon graham grant greg
  hannah harry hayley heather helen henry hugh ian imran isabel jack jackie jacqueline jake james jamie jan jane janet
  jason jayne jean jeff jen jennifer jenny jessica jill jim jo joan joanna joanne joe john jon jonathan joseph joshua
  judith julia julian julie karen kate katherine kathryn katie keith kelly ken kenneth kerry kevin kim kirsty laura
  lauren leanne lee lesley liam linda lisa liz louise lucy luke lynn lynne malcolm marc margaret maria marie mark martin
  mary matt matthew maureen megan melanie michael michelle mike mohammed muhammad nadia natalie natasha neil nicholas
  nick nicola nigel olivia oliver pam pamela pat patricia patrick paul paula pauline penny pete peter phil philip
  phillip rachael rachel ray rebecca richard rob robert robin roger ross roy russell ruth ryan sally sam samantha
  samuel sandra sara sarah scott sean sharon shaun sheila simon sophie stacey stefan stephanie stephen steve steven
  stewart stuart sue susan suzanne tara ted teresa terry tim tina toby tom tony tracey tracy trevor vanessa vicki
  vicky victoria wayne wendy will william yasmin yvonne zoe
`);
