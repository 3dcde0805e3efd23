import { parseRag } from '../../../../src/domain/reading/values/parseRag';
import { cellsByReading } from './cellsByReading';

const inShort = (text: string): string => {
  const reading = parseRag(text);
  return reading.kind === 'read' ? reading.value : reading.kind === 'none' ? 'none' : 'asked';
};

/** Ratings beside remarks that leave them or turn them, ratings of another time, and colours that rate nothing. */
it.each(
  cellsByReading(`
    red: Red; Status: red; RAG: Red; RAG red; RAG status - Red; RAG rating: Red; Overall Red; up to 25% complete: red
    red: Red: not started; Red: overdue; Red: stopped; Red!!; RED - URGENT; Red (escalated)
    amber: Amber (from green); Amber (down from green); Amber (up from red); Amber (improving); Amber (self assessment)
    amber: Amber - was red; Amber - in progress; Amber - overdue; less than 50% complete - amber
    green: G*; (G); G.; "G"; G↑; over 75% complete: green; Green - no delay; Green - no slippage; Green - nothing to report
    complete: Complete; Completed; Closed; Blue (complete); Blue - closed; BRAG: Blue
    none: White; Gray; None; No RAG
    asked: Red - complete; Red (complete); Red - closed; Red, on track; Green - off track; Green - overdue; Green - delayed
    asked: Green - behind; Green - late; Green - at risk; Green - slipping; Green - paused; Green - on hold
    asked: Green - stalled; Green - failed; Green - failing; Green - missed; Green - missed target
    asked: Green - significant concerns; Green - serious concerns; Green - concerns remain; Green - deteriorating
    asked: Green - worsening; Green - declining; Green - should be amber; Green - could be amber; Green with amber elements
    asked: Green, moving to amber; Green (soon); Green by June; Green from June; Green expected 3 June 2024; Green target
    asked: Green - high risk; Green - downward; Blue - policy; Complete - evidence gap
    asked: Target green; Target: green; Forecast: green; Forecast green; Predicted: Green; Expected: Green
    asked: Last period: Green; Previous: Green; Previously: green; Last month: green; Prior RAG: green; Old: green
    asked: Initial: Red; Initially red; Original RAG: red; Inherent: Red; Residual: Green; Inherent red; Red (inherent)
    asked: Green (residual); Proposed: green; Suggested: green; Recommended green; HMICFRS green, force amber
    asked: Force green HMICFRS red; Custody green, PPU red; Part green; Partly green; Partially green; Nearly green
    asked: Half green; Mostly green; Mainly green; Greenish; Green-ish; Green/amber; Green-amber; Amber-green; Amber green
    asked: AG; AR; RAG; R/A; Amber/red; Red Amber Green; R A G; RED to AMBER; Red > Amber; Red >> Amber; Red → Amber
    asked: Red … Amber; Red, Amber; Amber (pending); Amber (TBC); Amber tbc; Amber (draft); Amber (est); Amber (indicative)
    asked: Amber (provisional); Amber (if not done by June); Amber if late; Amber unless done; Amber until June
    asked: Amber until complete; Amber then green; Amber, then green; Amber - will be green by June
    asked: Amber - should go green; Amber - green by June; Amber - red risk; Amber - complete; Amber - closed
    asked: Amber - not red; Amber not red; Not red; No red; Non-green; Red flag; Red flags: none; Redacted; Red team
    asked: Red route; Green paper; Greenwich; Blue light; Blue lights; Blue team; Amber Smith; Amber alert; Black; Purple
    asked: Pink; Grey/green; Complete?; Not complete; Nearly complete; To be completed; Complete by June; Closed - red
    asked: Complete (green); Complete - red; Complete - amber; Blue - not complete; Blue - on track
    asked: Blue - awaiting HMICFRS; Blue - awaiting sign off; Blue - nearly complete; Blue - 90%; B - 50%; G 50%
    asked: R - on track; A - on track; A - complete; C; O; P; G?; G/A; G-A; G to A; G->A; G > A; AA; GG; RR; G (A); A was G
    asked: 1; Risk red; Priority: Red; Priority red; Severity: red; Impact red; Overall: red, custody: green
    asked: Overall amber - custody red; Confidence: green; Confidence green; Red = overdue; Green = on track
    asked: Red for custody; Red in part; Red only for 3b; Red (3b), green (rest); Red (de-escalated); Red (downgraded)
    asked: Red (removed); Red (resolved); Red - resolved; Red - recovered; Red - mitigated; Red - now resolved
    asked: Red - now on track; Red - back on track; Red - delivered; Red - done; Red - achieved; Red - implemented
    asked: Red - signed off; Red - discharged; Red - superseded; Red - withdrawn; Red - cancelled; Red - in error
    asked: Red - incorrect; Red - query; Red - check; Red - disputed; Red - disagree; Red - appealed
    asked: Red - challenged by force; Green - disputed; Green - in error; Green - query; Green - check; Green - unverified
    asked: Green - unconfirmed; Green - not verified; Green - subject to DCC approval; Green - subject to QA
    asked: Green - awaiting confirmation; Green - pending; Green - once training complete; Green - when complete
    asked: Green - after training; Green - assuming funding; Green - if funded; Green - some concerns; Green - 2 weeks late
    asked: Green - little progress; Green - limited progress; Green - no evidence; Green - lacks evidence
    asked: Green - evidence missing; Green - unresolved issues; Green - issues unresolved
  `),
)('%s: %s', (cell, reading) => expect(inShort(cell)).toBe(reading));
