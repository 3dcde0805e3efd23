import { parseDate, type DateContext } from '../../../../src/domain/reading/values/parseDate';
import { isoDate } from '../../../../src/domain/workbook/serialDate';
import { cellsByReading } from './cellsByReading';

const order = { order: 'dayFirst', lean: 'dayFirst' } as const;
const COLUMNS: Readonly<Record<string, DateContext>> = {
  target: { order, endOfPeriod: true },
  published: { order, endOfPeriod: false, happened: 'published' },
  updated: { order, endOfPeriod: false, happened: 'updated' },
  closed: { order, endOfPeriod: false, happened: 'closed' },
};

/** Dates beside words that leave them or turn them, by the column that they stand in. */
describe.each([
  [
    'target',
    `
    2024-06-04: 04/06/24 (new); 04/06/24 (on track); 04/06/24 (HMICFRS); No later than 04/06/24; 4 June 24.; 4June2024; 4Jun24
    2024-06-04: 4th-June-2024; 4/June/2024; 4/Jun/24; Tue 4 June 2024; 4 June 2024 (Tuesday); 04/06/2024 00:00
    2024-06-04: 04/06/2024 00:00:00; 04/06/2024 23:59; 04/06/2024 5.30pm; 04/06/2024 at noon; 04/06/2024 1300hrs
    2024-06-04: 04/06/2024 (13:00hrs); Estimated completion 04/06/24; Est. completion date: 04/06/24
    2024-06-04: We hope to complete by 04/06/24; Should be complete by 04/06/24; To be closed by 04/06/24; Close by 04/06/24
    2024-06-04: Deferred to 04/06/24; Internal target 04/06/24; Force target 04/06/24; HMICFRS: 04/06/24
    2024-06-30: By June 2024; 30/06/24; End June 2024; Q1 24/25; Q1 2024-25; 30/06/24 (Q1)
    none: N/A – national rec; TBC - national lead; TBC - awaiting HMICFRS; None set; None - national; No date set
    none: Not set - national; Ongoing (annual); Ongoing - BAU; Completed
    2025-03-31: March 2025; march 2025.
    2025-03-01: 1 March 2025 (Saturday)
    2024-06-02: 2nd June 2024; by 2 June 2024 please
    2024-03-31: 31 Mawrth 2024; 31ain Mawrth 2024; erbyn 31 Mawrth 2024; Mawrth 2024; diwedd Mawrth 2024
    none: tbc by DCC; TBC with FLL; 00/01/1900; 00/01/00; 0/1/1900; 00-Jan-00; 1/0/1900
    asked: Latest report 04/06/24
    asked: >04/06/24; <04/06/24; ≤04/06/24; 04/06/24+; 04/06/24 (p1)
    asked: Supervisors in all departments and in all policing areas within the whole force will together deliver this by 31 March 2024
    asked: JB 02.09.24; 04/06/24 (est); 04/06/24 (forecast); 04/06/24 (projected); 04/06/24 (hoped); 04/06/24 (prov)
    asked: 04/06/24 (tentative); 04/06/24 (wrong); 04/06/24 (incorrect); 04/06/24 (check); 04/06/24 (query)
    asked: 04/06/24 (unrealistic); 04/06/24 (not achievable); 04/06/24 (expired); 04/06/24 (lapsed); 04/06/24 (superseded)
    asked: 04/06/24 (replaced); 04/06/24 (old); 04/06/24 (old date); 04/06/24 (new date tbc)
    asked: 04/06/24 (extension requested); 04/06/24 (extension agreed); 04/06/24 (closed); 04/06/24 (done)
    asked: 04/06/24 (complete); 04/06/24 (on hold); 04/06/24 (cancelled); 04/06/24 (custody only); 04/06/24 for custody
    asked: 04/06/24 training; 04/06/24 for policy; 04/06/24: policy, training to follow; 04/06/24 (3.1), rest TBC
    asked: 04/06/24 and ongoing; 04/06/24 / ongoing; 04/06/24 & then quarterly; 04/06/24 then annually; 04/06/24 - annually
    asked: 04/06/24 (annual); 04/06/24 rolling; Quarterly from 04/06/24; Annually 04/06/24; Review 04/06/24; FIB 04/06/24
    asked: Board 04/06/24; Reviewed 04/06/24; Review date 04/06/24; Published 04/06/24; Set 04/06/24; Updated 04/06/24
    asked: As at 04/06/24; Closed 04/06/24; No earlier than 04/06/24; Not by 04/06/24; Missed 04/06/24; Past 04/06/24
    asked: Beyond 04/06/24; Post 04/06/24; Pre 04/06/24; Prior to 04/06/24; Ahead of 04/06/24; Around 04/06/24
    asked: About 04/06/24; Approx 04/06/24; C 04/06/24; Circa 04/06/24; Late 04/06/24; Early June 2024; Late June 2024
    asked: Mid-June 2024; Beginning of June 2024; Start of June 2024; 1st week of June 2024; First week June 2024
    asked: Week 2 of June 2024; Second half of June 2024; Throughout June 2024; From June 2024; June 2024 onwards
    asked: Post June 2024; After June 2024; Before June 2024; By the start of June 2024; By beginning June 2024
    asked: Until June 2024; May/June 2024; May - June 2024; May or June 2024; June 2024 FIB; June 2024 meeting
    asked: June 2024 board; N/A until 4/6/24; N/A from 4/6/24; N/A - see 4/6/24 update; TBC (June 2024)
    asked: TBC after June 2024; TBC - likely June; Ongoing - review June 2024; Completed June 2024; Immediate
    asked: Within 3 months; 3 months; 12/24; 06-24; 2024/06; 202406; 040624; 04062024; 4/6; 4.6.; 4 6 24; 4 6 2024; 4,6,24
    asked: 4//6//24; 04/06/024; 04/06/20224; 04/06/2204; 04/06/1924; 04/06/0024; 004/06/24; 44/06/24; 31/06/24; 31.6.2024
    asked: 29 Feb 2023; 31st Sept 2024; 4 Juen 2024; 4 Jnue 2024; 4 Sepetmber 2024; Mon 4 June 2024; 4 June 2024 (Mon)
    asked: 4 June 2024 2pm meeting; Estimated 04/06/24; Est 04/06/24; 04/06/24 est.; Hopefully 04/06/24
    asked: Unlikely by 04/06/24; Likely 04/06/24; Will miss 04/06/24; Will not complete by 04/06/24
    asked: Cannot be completed by 04/06/24; Unable to complete by 04/06/24; Failed to complete by 04/06/24
    asked: Part 1 to be complete by 04/06/24; First phase to be complete by 04/06/24; Half to be complete by 04/06/24
    asked: 50% to be complete by 04/06/24; 50% by 04/06/24; Half by 04/06/24; Some complete by 04/06/24
    asked: All but one complete by 04/06/24; Partially complete by 04/06/24; Nearly complete by 04/06/24
    asked: Report to FIB by 04/06/24; Update by 04/06/24; Update HMICFRS by 04/06/24; Review by 04/06/24; Start by 04/06/24
    asked: Begin by 04/06/24; Launch by 04/06/24; Draft by 04/06/24; Respond by 04/06/24; Respond to HMICFRS by 04/06/24
    asked: Decision by 04/06/24; Business case by 04/06/24; Recruit 5 officers by 04/06/24; Was completed by 04/06/24
    asked: Actioned by 04/06/24; Ongoing until 04/06/24; Ongoing to 04/06/24; Ongoing, 04/06/24; Paused until 04/06/24
    asked: On hold to 04/06/24; Deferred from 04/06/24; Slipped from 04/06/24; Moved from 04/06/24; Revised from 04/06/24
    asked: Extended from 04/06/24; Originally 04/06/24; Orig 04/06/24; Old 04/06/24; Old target: 04/06/24
    asked: Original target: 04/06/24; Initial target 04/06/24; Interim target 04/06/24; Missed target 04/06/24
    asked: Previous deadline 04/06/24; Draft deadline 04/06/24; No deadline 04/06/24; Submission deadline 04/06/24
    asked: Response deadline 04/06/24; Review target 04/06/24; Proposed target 04/06/24; Suggested deadline 04/06/24
    asked: Mid 2024; Late 2024; H1 2024; Q1 24; Q1; Q5 24/25; Q1 24/26; Q1/Q2 24/25; Q1-Q2 24/25; Q1 or Q2 24/25
    asked: Q1 and Q2 24/25; Start of Q1 24/25; Early Q1 24/25; Mid Q1 24/25; Q1 24/25 (start); Before Q1 24/25
    asked: After Q1 24/25; Q1 24/25 onwards; Q1 24/25 - phase 1; Q1 24/25 - Q2 24/25; Q1 24/25 (Sept 2024)
    asked: Q1 24/25 - 30 Sept 2024; 30/06/24 (Q3); FY24/25; FYE 2025; Year end; End of year; 31st March; 31/3; Mar 25
    asked: March 25; Marhc 2025; 1 March 2025 (Monday); Week 2 June 2024; Wk 2 of June 2024; 32nd June 2024; 0 June 2024
    asked: 00/06/2024; 4.6.24/5.7.24; 4-6 June 2024; 4/5 June 2024; 4 & 5 June 2024; 4 to 6 June 2024; 4, 5 June 2024
    asked: Rec 4 June 2024; AFI 4 June 2024; Action 4 June 2024; v4 June 2024; 3.1 June 2024
    asked: (a) 4 June 2024 (b) 5 July 2024
  `,
  ],
  [
    'published',
    `
    2016-02-25: Latest report 25/2/2016; Latest Prison Inspectorate report 25/2/2016; Most recent report: 25/2/2016
    2016-02-25: Published in full 25/2/2016; Published online 25/2/2016; Report published: 25/2/2016
    2016-02-25: HMICFRS report published 25/2/2016; HMICFRS published 25/2/2016; Date of publication 25/2/2016
    2016-02-25: 25/2/2016 (final)
    none: Not yet published; Not published; Unpublished; Awaiting publication; To be published; N/A – not published
    2025-02-25: PEEL 2023/25 published 25/2/2025
    asked: Published 3 May 2021, report 4 June 2021
    asked: Previous report 25/2/2016; Draft report 25/2/2016; Interim report 25/2/2016; Hot debrief 25/2/2016
    asked: Inspection 25/2/2016; Inspected 25/2/2016; Fieldwork 25/2/2016; Report received 25/2/2016; Report due 25/2/2016
    asked: Report expected 25/2/2016; Next report 25/2/2016; Embargoed until 25/2/2016; Embargo 25/2/2016
    asked: Published on or around 25/2/2016; To be published 25/2/2016; Unpublished 25/2/2016
    asked: Not published as at 25/2/2016; Due for publication 25/2/2016; Pre-publication 25/2/2016; Republished 25/2/2016
    asked: Re-published 25/2/2016; Published 25/2/2016 (republished 3/3/2016); Published 25/2/2016, amended 3/3/2016
    asked: Response published 25/2/2016; PCC response published 25/2/2016; S55 response published 25/2/2016
    asked: Action plan published 25/2/2016; Letter published 25/2/2016; Terms of reference published 25/2/2016
    asked: Issued in draft 25/2/2016; Draft issued 25/2/2016; Draft published 25/2/2016; Released to force 25/2/2016
    asked: Issued to force 25/2/2016; Issued to forces 25/2/2016; Sent to force 25/2/2016; Latest draft report 25/2/2016
    asked: Latest response report 25/2/2016; Latest date 25/2/2016; Latest inspection 25/2/2016
    asked: Not yet published - due 25/2/2016; Not yet published (expected March); TBC - spring 2025; Spring 2025
    asked: Published in part 25/2/2016; Part published 25/2/2016; Published response 25/2/2016
    asked: Published to forces 25/2/2016; Publication expected 25/2/2016; Publication delayed 25/2/2016
    asked: Publication planned 25/2/2016; 25/2/2016 (draft); 25/2/2016 (s55 response); 25/2/2016 - response due in 56 days
    asked: 25/2/2016 (response 3/4/2016); 25/2/2016 (inspected Oct 2015); 2016; Feb 2016
  `,
  ],
  [
    'updated',
    `
    2024-09-02: 02.09.24 - policy will be issued
    2024-09-02: JB 02.09.24; 02.09.24 JB; JB: 02.09.24; JB/KL 02.09.24; J Bloggs 02.09.24; Insp Bloggs 02.09.24
    2024-09-02: DCI Bloggs - 02.09.24; Update 02.09.24; As of 02.09.24; as at 02/09/2024; 2 Sept 2024 09:30
    2024-09-02: 2 Sept 2024, 13:00 hrs; 2 Sept 2024 at 1pm; ACC Jones 02.09.24; Supt J Bloggs: 02.09.24
    2024-09-02: Head of Custody 02.09.24; 02.09.24 (JB); 02.09.24 - JB/KL; 02/09/24 Supt Bloggs; Jane Bloggs, 2 September 2024
    2024-09-02: Last updated 02.09.24; Last reviewed 02.09.24; 02.09.24 - in progress; 02.09.24 - complete; Through 2 Sep 2024
    2020-06-09: since 9 June 2020; Since the 9th June 2020 Committee meeting
    2015-11-20: through 20 November 2015
    2024-06-02: June 2 2024
    none: Ongoing
    2024-09-02: J S 02.09.24; J.S. 02.09.24; ACC 02.09.24; Supt 02.09.24; Custody Manager 02.09.24
    asked: June 02.09.24; FIB 02.09.24; ETA 02.09.24; TD 02.09.24
    asked: Estimated completion 04/06/24; 9 June 2020 Committee meeting
    asked: PC 1234 02.09.24; Due 02.09.24; Next review 02.09.24; Next update due 02.09.24; Review 02.09.24
    asked: For FIB 02.09.24; TBC 02.09.24; NFU 02.09.24; WIP 02.09.24; ETA 02.09.24; EST 02.09.24; ECD 02.09.24
    asked: NRD 02.09.24; BY 02.09.24; Was 02.09.24; 02.09.24 (due); 02.09.24 - target 03.03.25; Submitted 02.09.24
    asked: Started 02.09.24; until 02/09/2024; From 02/09/2024; September 2024; DL 02.09.24; May 2024; Target JB 02.09.24
    asked: JB due 02.09.24; JB to update 02.09.24; JB: next update 02.09.24; 02.09.24, 03.10.24; 02.09.24 and 03.10.24
    asked: 02.09.24 - update due 03.10.24; Awaiting update since 02.09.24; To update 02.09.24; Will update 02.09.24
    asked: Update by 02.09.24; Update required 02.09.24; Update requested 02.09.24; Update overdue 02.09.24
    asked: Update chased 02.09.24; Update expected 02.09.24; Update tbc 02.09.24; Update planned 02.09.24
    asked: No update 02.09.24; Out of date 02.09.24; 02.09.24?; 02.09.24 tbc; ?02.09.24; Sept 24; 02.09; Monday; Today
    asked: Yesterday; Q2; 02.09.24 Ongoing; 02.09.24 - ongoing; For board 2 Sep 2024; Before 2 Sep 2024; After 2 Sep 2024
  `,
  ],
  [
    'closed',
    `
    2024-06-04: Yes (04/06/24); Yes 04/06/24; Yes - 04/06/24; Y 04/06/24; 04/06/24 (DCC Shaw); Yes - closed 04/06/24
    2024-06-04: Closed JB 04/06/24; Closed JB/KL 04/06/24; Closed at FIB 04/06/24; Closure date 04/06/24; Date closed 04/06/24
    2024-06-04: Closed date: 04/06/24; HMICFRS closed 04/06/24; HMICFRS 04/06/24
    none: Open; In progress; Ongoing
    asked: Estimated completion 04/06/24; Since 9 June 2020 board meeting
    asked: No (04/06/24); N (04/06/24); No - due 04/06/24; Yes?; Yes; Yes - due 04/06/24; Yes by 04/06/24
    asked: Yes - expected 04/06/24; Partly 04/06/24; Part closed 04/06/24; Part complete 04/06/24
    asked: Force closed 04/06/24, HMICFRS 09/09/24; Submitted 04/06/24; Submitted for closure 04/06/24
    asked: For closure 04/06/24; For closure at FIB 04/06/24; To close 04/06/24; To be closed 04/06/24
    asked: Proposed closure 04/06/24; Recommended for closure 04/06/24; Request closure 04/06/24; Awaiting closure 04/06/24
    asked: Not closed 04/06/24; Closed? 04/06/24; Closed in error 04/06/24; Reopened 04/06/24
    asked: Closed 04/06/24, reopened 05/07/24; Closed 04/06/24 but reopened; Closed - 04/06/24 - reopened
    asked: Complete (partially) 04/06/24; Nearly complete 04/06/24; Nearly done 04/06/24; Almost complete 04/06/24
    asked: Phase 1 complete 04/06/24; Action 1 complete 04/06/24; 1 of 3 complete 04/06/24; 50% complete 04/06/24
    asked: 50% complete at 04/06/24; Training completed 04/06/24; Policy signed off 04/06/24; Report completed 04/06/24
    asked: Review completed 04/06/24; Audit complete 04/06/24; Will close 04/06/24; Will be closed 04/06/24
    asked: Should close 04/06/24; Aim to close 04/06/24; Aiming for closure 04/06/24; Hope to close 04/06/24
    asked: Target close 04/06/24; Est. close 04/06/24; On track to close 04/06/24; Plan to close 04/06/24
    asked: Can close 04/06/24; May close 04/06/24; Might close 04/06/24; Likely closed 04/06/24; Closing 04/06/24
    asked: Closes 04/06/24; Close 04/06/24; Closure declined 04/06/24; Closure rejected 04/06/24; Closure refused 04/06/24
    asked: Closure deferred 04/06/24; Closure denied 04/06/24; Closure not agreed 04/06/24; Closure paused 04/06/24
    asked: Open 04/06/24; Still open 04/06/24; Still open at 04/06/24; Open as at 04/06/24; 04/06/24 - still open
    asked: 04/06/24 (open); 04/06/24 (to be confirmed); 04/06/24 - HMICFRS did not agree; 04/06/24 - HMICFRS disagreed
    asked: 04/06/24 - ongoing; 04/06/24 - 80%; 04/06/24 (est); 04/06/24 (forecast); 04/06/24 (projected)
    asked: 04/06/24 (predicted); 04/06/24 (aim); 04/06/24 (hoped); 04/06/24 (provisional); 04/06/24 (prov)
    asked: 04/06/24 (tentative); 04/06/24 (planned); 04/06/24 (in error); 04/06/24 (wrong); 04/06/24 (incorrect)
    asked: 04/06/24 (check); 04/06/24 (query); 04/06/24 (unsure); 04/06/24 (unknown); 04/06/24 (approx); 04/06/24 (ish)
    asked: 04/06/24ish; 04/06/24 (guess); 04/06/24 (TBA); Yes but 04/06/24; Yes, part 04/06/24; No, 04/06/24
    asked: Not yes 04/06/24; Y/N 04/06/24; Yes/No 04/06/24; Y? 04/06/24; Closed pending HMICFRS 04/06/24
    asked: Closed subject to evidence 04/06/24; Closed partially 04/06/24; Closed rec 1 only 04/06/24
    asked: Closed all but one 04/06/24; Closed 2 of 3 04/06/24; Closed 50% 04/06/24; Closed then reopened 04/06/24
    asked: Closed, re-opened 04/06/24; Closed (queried) 04/06/24; Closed (unverified) 04/06/24
    asked: Completed the first draft 04/06/24; Completed phase 1 04/06/24; Done bar training 04/06/24
    asked: Done except training 04/06/24; Done apart from training 04/06/24; Sign off requested 04/06/24
    asked: Sign off due 04/06/24; Closure form 04/06/24; Closure form sent 04/06/24; Closure report 04/06/24
    asked: Closure meeting 04/06/24; Closure board 04/06/24; Date for closure 04/06/24; 04/06/24 (force), HMICFRS pending
    asked: 04/06/24 (part); 04/06/24 (in part); 04/06/24 (partial); 04/06/24 pending HMICFRS; 04/06/24 awaiting HMICFRS
    asked: 04/06/24 - sent to HMICFRS; 04/06/24 - passed to HMICFRS; 04/06/24 - with HMICFRS; 04/06/24 - HMICFRS to review
    asked: 04/06/24 - to FIB; 04/06/24 target; 04/06/24 due; 04/06/24 latest; Latest 04/06/24; June 2024; Closed June 2024
  `,
  ],
])('a date of the column %s', (column, table) => {
  it.each(cellsByReading(table))('%s: %s', (cell, expected) => {
    const reading = parseDate(cell, COLUMNS[column] as DateContext);
    const said = reading.kind === 'read' ? isoDate(reading.value) : reading.kind === 'none' ? 'none' : 'asked';
    expect(said).toBe(expected);
  });
});
