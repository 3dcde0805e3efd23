import fc from 'fast-check';
import { ownerKey, splitOwners } from '../../../../src/domain/reading/values/splitOwners';

/** A cell, and the owners that it names; one string stands for a cell that names one, in just these words. */
type Case = readonly [cell: string, owners: readonly string[]];

const ONE = (cell: string): Case => [cell, [cell]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  initials: [
    ['DM/PL/KL', ['DM', 'PL', 'KL']],
    ['SS/LSW', ['SS', 'LSW']],
    ['DM / PL', ['DM', 'PL']],
    ['DM, PL & KL', ['DM', 'PL', 'KL']],
    ['DM and PL', ['DM', 'PL']],
    ['DM&PL', ['DM', 'PL']],
    ['DM+PL', ['DM', 'PL']],
    ['DM\nPL', ['DM', 'PL']],
    ['J.S./K.L.', ['J.S.', 'K.L.']],
    ['DS/PL', ['DS', 'PL']],
    ['DM/PL/DM', ['DM', 'PL']],
    ['DM (PL/KL), AB', ['DM (PL/KL)', 'AB']],
    ONE('DM (PL/KL, AB'),
    ONE('DM'),
  ],
  'ranks and names': [
    ONE('ACC Smith'),
    ONE('DCI J Bloggs'),
    ONE('C/Supt Jones'),
    ONE('T/DCC Brown'),
    ONE('A/Insp Green'),
    ONE('T/Det Supt Jones'),
    ONE('D/Ch/Insp Patel'),
    ONE('Ch/Insp O’Neill'),
    ONE('Det Supt Jones (PVP)'),
    ONE('PC 1234 Bloggs'),
    ONE('Det. Supt. A.N. Other'),
    ['ACC Smith/Supt Jones', ['ACC Smith', 'Supt Jones']],
    ['ACC Smith / C/Supt Jones', ['ACC Smith', 'C/Supt Jones']],
    ['T/DCC Brown/A/Insp Green', ['T/DCC Brown', 'A/Insp Green']],
    ['Supt A Jones, DCI B Smith and Insp C Brown', ['Supt A Jones', 'DCI B Smith', 'Insp C Brown']],
    ['Ch Insp Ray; Insp Ives', ['Ch Insp Ray', 'Insp Ives']],
    ['DCI Smith & DI Khan', ['DCI Smith', 'DI Khan']],
    ['Det Supt Jones (PVP) / DCI Khan (CID)', ['Det Supt Jones (PVP)', 'DCI Khan (CID)']],
    ['ACC SMITH / SUPT JONES', ['ACC SMITH', 'SUPT JONES']],
    ['Supt McKay + Supt de Souza', ['Supt McKay', 'Supt de Souza']],
    ['DCC / ACC Smith', ['DCC', 'ACC Smith']],
    ['CC/DCC/ACC', ['CC', 'DCC', 'ACC']],
    ['T/DCC / ACC', ['T/DCC', 'ACC']],
    ['DM/DCI Jones', ['DM', 'DCI Jones']],
    ['Mr Patel and Mrs Jones', ['Mr Patel', 'Mrs Jones']],
    ['Chief Constable and Deputy Chief Constable', ['Chief Constable', 'Deputy Chief Constable']],
    ONE('DI/DCI Smith'),
    ONE('Supts Smith & Jones'),
    ONE('Detective Superintendent\nJones'),
    ONE('PS/DS'),
  ],
  'names without a rank': [
    ['Jane Doe, John Smith', ['Jane Doe', 'John Smith']],
    ['Jane Doe and John Smith', ['Jane Doe', 'John Smith']],
    ['Jane/John', ['Jane', 'John']],
    ['J Smith & A Jones', ['J Smith', 'A Jones']],
    ['A Jones/J Smith', ['A Jones', 'J Smith']],
    [
      'j.smith@example.police.uk, a.jones@example.police.uk',
      ['j.smith@example.police.uk', 'a.jones@example.police.uk'],
    ],
    ['Sarah Jones/ACC Smith', ['Sarah Jones', 'ACC Smith']],
    ONE('Smith, J'),
    ONE('Smith/Jones'),
  ],
  'posts and departments': [
    ONE('Head of Crime'),
    ONE('Head of Learning & Development'),
    ONE('Crime & Justice Command'),
    ONE('Learning and Development'),
    ONE('Finance and Assets'),
    ONE('HR/OD'),
    ONE('HR & OD'),
    ONE('L&D'),
    ONE('R & D'),
    ONE('Health and Safety Manager'),
    ONE('Director of Finance, Commercial and Estates'),
    ONE('Head of Crime and Justice'),
    ONE('Head of Communications and Engagement Team'),
    ONE('ACC Crime and Justice'),
    ONE('Business Change and Professional Standards'),
    ONE('Custody/Response'),
    ONE('Superintendent Response'),
    ONE('Force Control Room'),
    ONE('Head of Crime\nManagement'),
    ['Head of Crime and Head of Custody', ['Head of Crime', 'Head of Custody']],
    ['Head of Crime / Head of Custody', ['Head of Crime', 'Head of Custody']],
    ['Head of Custody, Custody Manager', ['Head of Custody', 'Custody Manager']],
    ['Custody Manager and Health and Safety Manager', ['Custody Manager', 'Health and Safety Manager']],
    ['Head of Crime and DCI Jones', ['Head of Crime', 'DCI Jones']],
    ['ACC Crime, ACC Local Policing', ['ACC Crime', 'ACC Local Policing']],
    ['Ch Supt Ops/DCI Drugs', ['Ch Supt Ops', 'DCI Drugs']],
    ['Supt Crime/DCI PVP', ['Supt Crime', 'DCI PVP']],
    ['DCI MOSOVO, Insp Custody', ['DCI MOSOVO', 'Insp Custody']],
    ONE('Supt Roads/Firearms'),
    ['CFO/Head of Estates', ['CFO', 'Head of Estates']],
    ['PSD, PVP', ['PSD', 'PVP']],
    ['Crime; Custody; Finance and Assets', ['Crime', 'Custody', 'Finance and Assets']],
    ['Custody Team / Response Team', ['Custody Team', 'Response Team']],
    ['Supt Jones and Custody Team', ['Supt Jones', 'Custody Team']],
    ONE('PVP/DCI Jones'),
    ONE('DCI Jones, PVP'),
    ONE('Head of PVP / DCI Jones'),
    ONE('Det Supt Jones, Head of PVP'),
    ONE('Jane Doe - Head of HR'),
    ONE('Head of Crime\nCustody Team/Custody Manager'),
    ONE('Head of Crime & DS/ACC'),
    ONE('Head of Crime&C/Supt Jones/Head of Crime'),
    ['Det Supt Jones, Head of PVP, DCI Brown', ['Det Supt Jones, Head of PVP', 'DCI Brown']],
  ],
  'roles before and behind a name': [
    ['Lead: ACC Smith; Owner: Supt Jones', ['ACC Smith', 'Supt Jones']],
    ['Lead: ACC Smith Owner: Supt Jones', ['ACC Smith', 'Supt Jones']],
    ['Lead - ACC Smith\nOwner - Supt Jones', ['ACC Smith', 'Supt Jones']],
    ['SRO: ACC Smith, Tactical lead: DCI Jones', ['ACC Smith', 'DCI Jones']],
    ['Strategic Lead: DCC', ['DCC']],
    ONE('Manager - Custody'),
    ['ACC Smith (Lead) / Supt Jones (Owner)', ['ACC Smith', 'Supt Jones']],
    ['Lead: DM/PL', ['DM', 'PL']],
    ['Crime: DCI Jones; Custody: CI Smith', ['Crime: DCI Jones', 'Custody: CI Smith']],
  ],
  'lists on lines': [
    ['ACC Smith\nSupt Jones', ['ACC Smith', 'Supt Jones']],
    ['ACC Smith,\r\nSupt Jones', ['ACC Smith', 'Supt Jones']],
    ['• ACC Smith\n• Head of Crime', ['ACC Smith', 'Head of Crime']],
    ['- Crime\n- Custody', ['Crime', 'Custody']],
    ['1. ACC Smith\n2. DCI Jones', ['ACC Smith', 'DCI Jones']],
    ['ACC Smith | Supt Jones', ['ACC Smith', 'Supt Jones']],
    ['ACC Smith /\nSupt Jones', ['ACC Smith', 'Supt Jones']],
    ['Supt Jones\nand Head of PVP', ['Supt Jones', 'Head of PVP']],
    ['Supt Jones,\nand DCI Smith', ['Supt Jones', 'DCI Smith']],
    ONE('Force\nControl\nRoom'),
    ONE('Health and\nSafety Manager'),
    ONE('DCI Jones\nHead of PVP'),
  ],
  'dates and remarks': [
    ['DCI Jones (until 31/03/2021)', ['DCI Jones']],
    ['DCI Jones until 31/03/2021', ['DCI Jones']],
    ['ACC Smith from 1st April 2021', ['ACC Smith']],
    ['ACC Smith (until 1 May), ACC Brown (from 1 May)', ['ACC Smith', 'ACC Brown']],
    ['DCI Smith (was DCI Jones)', ['DCI Smith']],
    ['Head of Crime (vacant)', ['Head of Crime']],
    ONE('ACC Smith until 31 March 2021, then ACC Brown'),
    ONE('Supt Jones and his SLT'),
    ONE('Head of HR (Support Services)'),
    ['Supt Jones from end of March 2021', ['Supt Jones']],
    ONE('Supt Jones from time to time'),
    ONE(`Supt Jones from ${'1'.repeat(60)} or so`),
  ],
  'nobody, and everybody': [
    ['TBC', []],
    ['Vacant', []],
    ['N/A', []],
    ['-', []],
    ['', []],
    ['To be confirmed', []],
    ['Not yet allocated', []],
    ['Owner TBC', []],
    ['TBC / DCI Jones', ['DCI Jones']],
    ['ACC Smith; TBC', ['ACC Smith']],
    ONE('All'),
    ONE('All forces'),
    ONE('Chief Officer Group'),
    ONE(`DM, ${'PL, KL, '.repeat(10)}AB`),
    ONE(`DM; ${'PL; '.repeat(200)}AB`),
  ],
};

describe('the owners that a cell names', () => {
  for (const [name, cases] of Object.entries(CASES))
    describe(name, () => {
      test.each(cases)('%j', (cell, owners) => expect(splitOwners(cell)).toEqual(owners));
    });
});

const OWNERS = [
  'DM',
  'PL',
  'KL',
  'ACC Smith',
  'T/DCC Brown',
  'C/Supt Jones',
  'DCI J Bloggs',
  'A/Insp Green',
  'Insp Khan',
];
const owners = fc.uniqueArray(fc.constantFrom(...OWNERS), { minLength: 1, maxLength: 4 });
const sign = fc.constantFrom('/', ' / ', ', ', ' & ', ' and ', '; ', '\n', ' + ', ';\n', ' | ');
const scrap = fc.constantFrom(
  ...OWNERS,
  'Head of Crime',
  'Custody',
  'HR',
  'Learning',
  'Jane Doe',
  'TBC',
  '(lead)',
  'until 31/03/2021',
  'Lead:',
  '/',
  ',',
  ' and ',
  '&',
  '\n',
  ';',
  ' ',
  ' - ',
  '(',
  ')',
  '•',
);
const anyCell = fc.oneof(
  fc.array(scrap, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string(),
);

describe('whatever stands in a cell', () => {
  it('gives people in a list their own place, whatever parts them', () =>
    fc.assert(fc.property(owners, sign, (names, mark) => expect(splitOwners(names.join(mark))).toEqual(names))));

  it('invents nothing: each owner stands in the cell, in this order', () =>
    fc.assert(
      fc.property(anyCell, (cell) => {
        let from = 0;
        for (const owner of splitOwners(cell)) {
          const at = cell.indexOf(owner, from);
          expect({ cell, owner, found: at >= from && owner.trim() === owner && owner !== '' }).toMatchObject({
            found: true,
          });
          from = at + owner.length;
        }
      }),
      { numRuns: 1000 },
    ));

  it('reads the same with more spaces at the ends and within', () =>
    fc.assert(
      fc.property(anyCell, (cell) => {
        const spaced = `  ${cell.replace(/ +/g, '   ')} `;
        expect(splitOwners(spaced).map(ownerKey)).toEqual(splitOwners(cell).map(ownerKey));
      }),
      { numRuns: 1000 },
    ));

  it('names an owner once, and parts no owner again', () =>
    fc.assert(
      fc.property(anyCell, (cell) => {
        const found = splitOwners(cell);
        expect(new Set(found.map(ownerKey)).size).toBe(found.length);
        for (const owner of found) expect({ cell, again: splitOwners(owner) }).toEqual({ cell, again: [owner] });
      }),
      { numRuns: 1000 },
    ));
});

test.each([
  ['ACC Smith', 'ACC  SMITH'],
  ['Det. Supt. Jones', 'Det Supt Jones'],
  ['J.Smith', 'J Smith'],
  ['Insp O’Neill', "Insp O'Neill"],
])('%j and %j are one owner', (one, other) => expect(ownerKey(one)).toBe(ownerKey(other)));

test('a rank more or less is another owner', () => expect(ownerKey('Supt Jones')).not.toBe(ownerKey('DCI Jones')));
