import { parseForceStatus } from '../../../../src/domain/reading/values/parseForceStatus';
import { cellsByReading } from './cellsByReading';

const inShort = (text: string): string => {
  const reading = parseForceStatus(text);
  return reading.kind === 'read' ? reading.value : reading.kind === 'none' ? 'none' : 'asked';
};

/** Statuses with slips, remarks and shares, and what only looks like a status. */
it.each(
  cellsByReading(`
    notStarted: Not strated; Not started; Awating allocation; Awaiting alocation; 0% - not started; 0% (not started)
    inProgress: In progess; In Progrss; In pogress; Inprogress; Now started; On shedule; Partailly complete; Nearing completion
    inProgress: Near completion; Approaching completion; In implementation phase; Implementation phase; Delivery phase
    inProgress: Not yet complete - on track; Live - on track; New - in progress; Due June 2024 - on track; Position: on track
    inProgress: Work nearly complete; Work almost done; Actions on track; Work in hand; Partially met; Open: on track
    inProgress: On track for closure; 60% - on track; In progress - 60%
    offTrack: Dealyed; Overude; Behind shedule; Not yet complete but overdue; Current - overdue; Outstanding - overdue
    offTrack: Due June 2024 - overdue; Actions overdue; Action overdue; Open and overdue; Overdue by 2 months; 60% - off track
    paused: On hold; Posptoned; Suspeneded; Not yet complete - on hold; Work paused
    completeAwaiting: Awaiting HMICFRS; Submited for closure; 100% - awaiting HMICFRS sign off
    completeAwaiting: Complete - awaiting sign off by HMICFRS; Submitted for closure on 3 May 2024; Submitted to HMICFRS by DCC
    complete: Compelte; Completd; Complted; Comlpete; Implmented; Implemneted; Implemented; Implementd; Resovled; Acheived
    complete: Dischraged; 100% (closed); Delivered and evidenced; Complete and verified; Implemented and embedded
    complete: HMICFRS have closed this rec; HMICFRS has closed the recommendation; Status - Complete; Update: complete
    complete: Action: completed; Outcome: met; 1. Complete; Rec complete; All complete; Work complete; Works complete
    complete: Tasks complete; Activity complete; Item closed; Items closed; Actions closed; Blue - complete; Done.
    complete: Discharged (CoC)
    superseded: Supereseded; Superseeded; Superseded; Suprseded; Replaced by Rec 4
    notAccepted: Rejcted; Not accpted; Not accepted
    notApplicable: Not appicable; Not applicabel; Not aplicable; N/A - fire and rescue only; N/A - fire only; N/A - national only
    notApplicable: N/A - other forces only; Not relevant to Durham; Not relevant to Northshire; Not relevant to Durham Constabulary
    notApplicable: N/A to Durham; N/A for Northshire Police; Not for our force; Not for Durham; Not applicable to Durham
    asked: Not sccepted; Achived; Resoved; Implementid; Complet; Slightly complete; Somewhat on track; Temporarily closed; In progress - stopped; In progress - no longer needed
    asked: Completes; No started; Implement; Resolve; Unresovled; Achieve; Discharge; Skipped; Shipped; Commented
    asked: Commended; Stated; Drifting; Planted; Refuted; Now applicable; Now accepted; Noot complete; Not compelte
    asked: Uncompelte; On hodl; Pasued; Suspend; Postpone; Complete - awaiting HMICFR; Complete - awaiting HMICRFS
    asked: Recommenced; Recommenced for closure; Nearly at completion; Completion; Completion pending; Completion due
    asked: Implementation; Implementation planned; Planning phase; Delivery delayed; Final phase; Closure phase
    asked: Not yet complete; Not yet complete - awaiting HMICFRS; Not complete - superseded; Not complete - N/A; 50% - N/A
    asked: 50% - superseded; 100% - N/A; 100% - superseded; 100% complete - overdue; 100% - off track; N/A - custody only
    asked: N/A - only part 3; Not relevant to Durham custody; Not relevant to Durham yet; Not relevant to Durham?
    asked: Not for this police area yet; Not for us to decide; Complete and not verified; Complete and ongoing
    asked: Complete and in progress; Complete and under review; Implemented and being embedded
    asked: HMICFRS has closed the recommendation in part; HMICFRS have closed this rec - reopened
    asked: HMICFRS has not closed this rec; Closed by HMICFRS in error; Closed in error; Closed - error; Closed (wrongly)
    asked: Closed - query; Closed - incorrect; Closed - disputed by HMICFRS; Complete - unverified; Complete - failed audit
    asked: Complete - hopefully; In progress - failed; In progress - failing; In progress - deteriorating
    asked: On hold - released; On hold until May - now live; On hold until May (now live)
    asked: On hold until board - in progress; On hold awaiting funding - resumed; On hold pending review - complete
    asked: On hold pending review. Complete.; Delayed due to IT - now complete; Delayed due to IT - back on track
    asked: Delayed due to IT (resolved); Delayed because of IT, resolved; Not started as complete elsewhere
    asked: Paused as complete; Paused as superseded; Off track until May, now on track; Awaiting HMICFRS - not complete
    asked: Awaiting HMICFRS sign off - not yet submitted; Awaiting HMICFRS sign off - rejected
    asked: Complete - awaiting sign off at FIB; Complete - awaiting sign off by DCC
    asked: Complete - awaiting sign off from board; Submitted for closure at FIB; Submitted for closure by DCC
    asked: Ready for closure by Board; Ready for closure at next FIB; Awaiting closure by DCC; Awaiting closure at Gold
    asked: Proposed for closure at Dec FIB; Recommended for closure to DCC; Submitted to DCC
    asked: Submitted to Board for closure; Force complete - not yet submitted; Closed by force - rejected by HMICFRS
    asked: Closed by ACC; Superseded - not agreed; Superseded in part; Partly superseded; Superseded (part)
    asked: Nearly superseded; Live/complete; Outstanding - complete; Due June 2024 - complete; Expected complete
    asked: Expected to be complete by June; Target: complete; Deadline passed, complete; Status unknown; Status: unknown
    asked: Status: N/K; Status was complete; Status changed to complete; Changed to complete; Update complete; Update due
    asked: Action: close; Action: complete training; Outcome: not met; 1. Complete 2. Ongoing; a) complete b) ongoing
    asked: Part a complete, part b ongoing; Phase 1 complete; Stage 1 closed; Recs 1-3 complete, rec 4 open; Rec 3 complete
    asked: All but one complete; All actions complete bar one; No actions complete; None complete; Neither complete
    asked: Training complete; Policy complete; Evidence complete; Review complete; Audit complete; Self-assessment complete
    asked: Template complete; Action plan complete; Plan agreed; Scoping complete; Report complete; Work stopped
    asked: Work ceased; Actions not complete; Action no longer required; No longer required; Not required
    asked: No action required; No further action required; No action; No; Nothing; Complete - awaiting evidence
    asked: Completed - Ongoing monitoring; Complete with ongoing review; Complete for CSP only; Complete apart from 1.2
    asked: Complete (target 31/03/2026); Closed - risk accepted; Closed - open on portal; Closed by force, not HMICFRS
    asked: Not closed; Not fully implemented; Not yet in progress; Not paused; No delay; No progress made; Slow progress
    asked: Starts May 2025; Was on track; Had been completed; Would be complete; To complete by May; To be discharged
    asked: Cannot close; Request closure; Closure requested - rejected; Submitted for closure - returned
    asked: Awaiting closure - closed 3/4/24; Awaiting DCC sign off; Complete awaiting force sign off
    asked: Complete, awaiting sign off at FIB; Complete - with DCC for sign off; Complete - HMICFRS revisit May 2025
    asked: Complete - to be tested; Complete. Now monitoring.; Unmet; Superseded?; May be superseded
    asked: Merged with AFI 3 - in progress; In progress - yet to start; In progress - will miss deadline
    asked: In progress - ready for closure; In progress to be closed; In progress -> Complete; Open → closed
    asked: Open (closed by force); Ongoing BAU; On track - completed; On track (at risk of slipping); On track?
    asked: Almost on track; Largely on track; Delayed, complete May 2024; Delayed to May 2024, now complete
    asked: Overdue but complete; No longer overdue; Off hold; Paused - restarted; Paused until May 24 - restarted
    asked: Suspended - closed; Not applicable - complete; N/A until May 2025; N/A yet; N/A - not due
    asked: N/A - in progress nationally; N/A to custody; N/A as superseded; Not relevant to this update
    asked: Not applicable to all; Accepted; Partially accepted; Rejected - under appeal; Disputed - in progress
    asked: Not started - complete; Not started, off track; Not started - superseded; Planned - delayed
    asked: Planned completion May 2025; Scheduled to close; To do/done; 100% target; 50% not started; 0% - complete
    asked: 10% - not started; 10% - complete; 1 of 2; 4 of 3 complete; 2/2 complete; Green - not started; Y
    asked: Done in Cleveland; Undone; Fixed; Signed off internally; Sign off; For closure at FIB; Resolved locally
    complete: Complete - all actions complete; Complete (12/3/24); Complete - May 2024; Complete - FIB minutes 4.2; Closed - BAU
    complete: Complete - no issues; Complete - evidence filed; Complete - evidence held in folder; Complete - green
    complete: Closed by force and HMICFRS; Closed by HMICFRS and the force; Complete - agreed by HMICFRS; Complete (see note)
    inProgress: In progress - A; On track (G); In progress - passed to IT; In progress - 30 actions
    asked: Complete – evidence uploaded; Complete – with FLL; Complete, FLL has queries; Signed off (DCC board); Signed off - ACC
    asked: Complete - DCC view; Complete (policy); Complete - policy element; Complete - North BCU; Complete - 1 area
    asked: Complete - custody suites A and B; Complete - actions a-c; Done - first tranche; Completed - year 1
    asked: Implemented - version 1; Complete - short term; Complete (temporarily); Complete - rollout June; Complete – embed
    asked: Complete - evidence gap; Complete – gap found; Complete - evidence weak; Complete - regress; Complete - see note re gaps
    asked: Closed - carried into R9; Closed – over to R9; Closed - becomes R9; Closed - see R9; Closed - risk tolerated
    asked: Complete (R); Complete - A; Complete - G; Complete - 2; Complete - JS; Closed, now under PEEL 2025
    asked: Complete - evidence on SharePoint to be checked; Complete - no evidence; Complete - HMICFRS
    asked: In progress, date passed; In progress (30/06/2024 passed); In progress - slower than planned; On track (R)
    asked: In progress - out of date; In progress - submitted; In progress - waiting for allocation; In progress – R
    asked: Overdue – evidence uploaded; Delayed - recovered; Awaiting HMICFRS to publish; Force complete and HMICFRS
    asked: Submitted; In progress - evidence submitted
    asked: CoC to be discharged; HMICFRS will close this rec; HMICFRS have been asked to close
  `),
)('%s: %s', (cell, reading) => expect(inShort(cell)).toBe(reading));
