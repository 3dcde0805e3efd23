import type { Field } from '../../fields';

/**
 * Headings of a field, in the words of `headingWords`.
 * `sure`: means nothing else in a tracker. `likely`: means it where no other column has a better claim.
 * `offered`: may mean it; only the officer can tell.
 */
export interface Aliases {
  readonly sure: readonly string[];
  readonly likely: readonly string[];
  readonly offered: readonly string[];
}

/** Headings out of a text with commas between them. */
const headings = (text: string): readonly string[] => text.split(',').map((heading) => heading.trim());

/** Headings seen in trackers, action logs and registers (domain dossier, 3.3), and what people write for them. */
export const ALIASES: Readonly<Record<Field, Aliases>> = {
  ref: {
    sure: headings(`
      ref, refs, ref number, ref id, recommendation ref, recommendation number, recommendation id,
      recommendation number original, action number, action id, action ref, afi number, afi ref, our ref, local ref,
      force ref, unique ref, unique id, unique identifier, tracker ref, recommendation/afi number,
      afi/recommendation number, recommendation ref number, action ref number, lesson number, lesson id,
      tracking number, tracking id, tracker id, tracker number, log number, log ref, finding code, issue ref,
      capa number, recommendation ref/number`),
    likely: headings(`
      number, id, item number, ser number, serial number, serial, sr number, s number, s/number, ser, sr, finding id,
      finding number, finding ref, issue id, issue number, risk id, risk ref, observation id, observation number, row,
      line, code, key, identifier, poam id, poa and m id, task id, task number, ticket, ticket id, capa id, audit ref,
      minute ref, minute number, para, paragraph, paragraph number, para number, ncr, ncr number, ncar, car number,
      gap id, gap number, defect id, defect number, milestone id, milestone number, objective number, control number,
      requirement id, learning point number, reg 28 ref, pfd ref, paper ref, line number, row number, row id,
      record id, record number, log id, action log number, point number`),
    offered: headings(`
      issue, deviation, finding, entry, report number, index, register ref, appendix item, case number, case ref,
      file ref, milestone, item, min ref`),
  },
  hmicfrsRef: {
    sure: headings(`
      hmicfrs ref, hmicfrs number, hmicfrs id, hmicfrs ref number, hmicfrs recommendation number,
      hmicfrs recommendation ref, hmicfrs recommendation id, hmicfrs portal ref, hmicfrs portal number,
      hmicfrs portal id, portal ref, portal number, portal id, hmicfrs register number, monitoring portal ref`),
    likely: headings(`
      register number, national ref`),
    offered: headings(`
      external ref, register ref`),
  },
  inspection: {
    sure: headings(`
      inspection, inspection title, inspection name, inspection report, inspection report title, hmicfrs inspection,
      hmicfrs report, hmicfrs report title, hmicfrs inspection report, report title, report name, name of inspection,
      name of report, title of report, title of inspection, inspection/report, report/inspection, source report,
      audit title, investigation title, inquiry, review title, publication title, which report, which inspection,
      name of the inspection, name of the report, hmicfrs thematic, hmicfrs inspection title, hmicfrs publication,
      inspection/audit, report/audit, inspection/thematic`),
    likely: headings(`
      report, source, publication, audit, audit name, source document, inspection area, thematic, origin,
      source inspection, audit report, source of recommendation, source of action, source name,
      source of the recommendation, parent audit, inspection programme, inspection details, thematic report,
      inspection type/title, review name, investigation, national report, report ref/title`),
    offered: headings(`
      assessment cycle, audit number, report number, report ref, inspection type, source scan, document, meeting,
      programme, register ref, raised at, raised from, reviewing body, where from, raised by whom, framework, visit,
      hmicfrs round, round`),
  },
  findingType: {
    sure: headings(`
      finding type, type of finding, recommendation type, type of recommendation, recommendation/afi,
      afi/recommendation, recommendation or afi, afi or recommendation, cause of concern/afi,
      recommendation/afi/cause of concern, coc/afi/recommendation, coc/recommendation/afi, type of recommendation/afi,
      afi/coc/recommendation, recommendation/coc/afi, afi/coc, coc/afi, afi or coc, recommendation/afi/coc,
      afi/recommendation/coc, recommendation/coc, coc/recommendation, recommendation/cause of concern/afi,
      cause of concern/recommendation/afi, cause of concern/afi/recommendation, afi/cause of concern/recommendation,
      afi/recommendation/cause of concern`),
    likely: headings(`
      type`),
    offered: headings(`
      classification, item type, action type, finding category, category, kind, raid, action category`),
  },
  parentRef: {
    sure: headings(`
      parent ref, parent, parent id, parent number, parent recommendation, cause of concern ref,
      cause of concern number, linked to ref, parent coc, parent cause of concern, parent code, parent action,
      parent title`),
    likely: headings(`
      original risk id, linked risk id, related finding id, finding ref, source finding id`),
    offered: headings(`
      finding id, finding number, risk id, linked to, related to, related ref, linked ref, main ref, register ref,
      issue id, audit number, report number`),
  },
  text: {
    sure: headings(`
      recommendation, recommendation text, recommendation wording, recommendation in full, full recommendation,
      full text of recommendation, text of recommendation, recommendation detail, recommendation details,
      recommendation description, details of recommendation, detail of recommendation, wording of recommendation,
      hmicfrs recommendation, recommendation/area for improvement, recommendation/afi, afi/recommendation,
      recommendation or afi, afi or recommendation, area for improvement/recommendation,
      recommendation or area for improvement, recommendation/afi text, recommendation and afi,
      auditors recommendation, audit recommendation, agreed recommendation, recommendation/corrective action,
      recommendation/action, recommendation summary, summary of recommendation, what did hmicfrs say,
      what hmicfrs said, recommendation made by hmicfrs, hmicfrs said, wording of the recommendation,
      what was recommended, what is the recommendation`),
    likely: headings(`
      area for improvement, areas for improvement, afi, description, action, action item, action description,
      description of action, agreed action, corrective action, improvement action, recommended action,
      action required, required action, finding, finding description, finding summary, issue description,
      risk statement, item description, task, task description, weakness description, details, detail,
      finding/recommendation, recommendation/finding, improvement required, area of improvement, requirement,
      brief description, action detail, action details, action text, action wording, mitigation item, nonconformity,
      non conformity, matters of concern, matter of concern, required control, finding details, finding detail,
      finding text, lesson learned, learning point, suggested action, expected action, agreed actions,
      agreed improvement, description of finding, area of concern, area requiring improvement, action agreed,
      task name, action point, action points, wording, text`),
    offered: headings(`
      actions required, title, summary, finding title, milestone, observation, item to be rectified,
      corrective action taken or planned, weakness, project/initiative, issue, problem, item or subject, subject,
      what, cause of concern, item, name, action plan, deliverable, issue summary, short description, proposed action,
      planned action, management action, agreed management action, remediation, remediation action, commitment,
      initiative, blocker, what needs to be done, what are we aiming for, what do we need to do, what must we do,
      what are we going to do, objective, aim, goal, outcome required, mitigation action, mitigation,
      control improvement, risk, gap, defect, non conformance, nonconformance, concern, learning, improvement, to do,
      exception description`),
  },
  theme: {
    sure: headings(`
      theme, themes, thematic area, pillar, peel pillar, peel area, peel question, topic`),
    likely: headings(`
      area, business area, strand, workstream, work stream, portfolio, subject area, subject, exception area,
      area of business, core question, functional area, principle, key theme, question area, category`),
    offered: headings(`
      item or subject, domain, asset/process, function, service area, directorate, area for improvement, project,
      programme, origin`),
  },
  priority: {
    sure: headings(`
      priority, priority level, priority rating, severity, severity level, severity rating, criticality,
      risk priority, recommendation priority, audit priority`),
    likely: headings(`
      importance, urgency, grade of recommendation, urgency rating, importance rating, priority of recommendation,
      recommendation category, recommendation grade, recommendation rating, risk priority rating, importance/urgency,
      risk h/m/l, priority h/m/l, importance h/m/l, high/medium/low, recommendation grading, risk rating, risk level`),
    offered: headings(`
      score/rating, rating, grade, moscow, risk, risk score, inherent risk rating`),
  },
  level: {
    sure: headings(`
      level, hmicfrs level, recommendation level, level of recommendation`),
    likely: headings(`
      tier`),
    offered: [],
  },
  lead: {
    sure: headings(`
      lead, leads, lead officer, lead officer/em, chief officer lead, chief officer, executive lead, strategic lead,
      senior lead, force lead, nominated lead, senior responsible officer, senior responsible owner, sro, cot lead,
      nppc lead, command lead, business lead, department lead, lead name, action lead, lead member, accountable lead,
      project lead, thematic lead, portfolio lead, accountable director, executive sponsor, executive lead officer,
      slt lead, smt lead, director lead, lead director, senior leader, executive director, lead executive,
      overall recommendation lead, overall lead, chief officer sponsor, cot sponsor, gold lead, senior lead officer,
      responsible executive, responsible executive lead, responsible director`),
    likely: headings(`
      accountable, accountable officer, accountable owner, accountable person, sponsor, risk owner, executive owner,
      strategic owner, slt member, accountable slt member, slt owner, chief officer owner, policy lead, lead person,
      acc lead, strategic`),
    offered: headings(`
      gold, director, head of service, cabinet member, portfolio holder, approver, action manager, manager, officer`),
  },
  owner: {
    sure: headings(`
      owner, owners, owner name, action owner, recommendation owner, business owner, responsible owner,
      responsible officer, responsible person, responsible manager, responsible party, responsible, responsibility,
      person responsible, officer responsible, person responsible for each task, owner/lead, lead/owner, assigned to,
      assignee, allocated to, action assigned to, tactical lead, delivery lead, operational lead, by whom, action by,
      who is responsible, name of owner, remediation owner, task owner, action holder, delegated to, action officer,
      implementing officer, owned by, ownership, responsible policy lead, responsible team member, assigned officer,
      allocated officer, allocated owner, named officer, named owner, named lead, day to day lead, day to day owner,
      delivery owner, implementation owner, implementation lead, workstream owner, workstream lead, working lead,
      who is doing it, who will do it, who is leading, who owns it, action taken by whom, whose action,
      responsibility of, officer lead responsible, responsible lead, responsible lead officer`),
    likely: headings(`
      who, officer, manager, end implementer, implementer, spoc, poc, point of contact, issue owner, finding owner,
      control owner, resource, assigned, assigned owner, responsible team, responsible department, owner/team, team,
      action manager, fixed by, lead department, lead team, task holder, task lead, staff lead, tech lead,
      technical lead, owning department, owning team, accountability, supporting officer, working group, policy owner,
      milestone owner, new owner, current owner, who is responsible for this, assignment group,
      single point of contact, named contact, managed by, force officer, action lead, reporting officer, op owner,
      operational owner, handled by, led by, tactical, executing officer, department in charge, department incharge,
      person in charge, officer in charge, person/department responsible, department/person responsible,
      department responsible`),
    offered: headings(`
      contact, responsible body, addressee, name, unit, organisation, risk owner, agency, supplier, governor monitor,
      person, decision maker, project manager, who handles it, raci owner`),
  },
  published: {
    sure: headings(`
      date published, published date, published on, publication date, date of publication, report date,
      date of report, report published, report publication date, date report published, report published date,
      inspection published, inspection publication date, date of report publication, report published on,
      hmicfrs publication date, hmicfrs published, hmicfrs published date, date published by hmicfrs,
      report publication, date of publication of report, pub date, date hmicfrs published, when published,
      when was it published, publication month, report publication month`),
    likely: headings(`
      date issued, issue date, issued, date of issue, issued on, report issued, released, release date, date released,
      date of recommendation, recommendation date, date recommendation made, date made, published`),
    offered: headings(`
      date, date raised, date reported, date identified, date opened, date added, date logged, date created,
      create date, created, created date, created at, date received, raised, raised on, raised date, opened,
      open date, quarter raised, identified, identified date, identification date, original detection date,
      date of inspection, inspection date, audit date, date of audit, date of meeting, meeting date, assessment cycle,
      original quarter, year, date found, request date, date of panel, panel date, date of board, date of request,
      registered, date registered, date entered, date of issue raised`),
  },
  targetDate: {
    sure: headings(`
      target, target date, target dates, target completion, target completion date, target date for completion,
      target end date, target close date, target closure date, target resolution date, target implementation date,
      original target, original target date, original due date, original target completion date,
      original completion date, original implementation date, original deadline, due, due date, date due, due by,
      deadline, deadlines, deadline date, hmicfrs deadline, hmicfrs target date, agreed implementation date,
      agreed completion date, agreed target date, agreed due date, expected completion date, expected completion,
      estimated completion date, planned completion date, planned completion, anticipated completion date,
      scheduled completion date, proposed completion date, date for completion, to be completed by, complete by,
      complete by date, completion due, completion due date, implementation due date, completion target,
      implementation target date, projected completion date, remediation due date, remediation deadline,
      action due date, action due, due for completion, baseline date, baseline target date, original due,
      original date due, initial due date, initial target, initial target date, initial deadline, first due date,
      due date original, target date original, target original, deadline original, due on, date due by, due by date,
      target by, target deadline, to be done by, to be implemented by, implement by, implementation by, deliver by,
      delivery date due, completion deadline, implementation deadline, target for completion,
      target date of completion, date to be completed, date to be completed by, date to be implemented, finish by,
      was due, when due, when is it due, due when, date due for completion, by what date, target month,
      target date set by hmicfrs, hmicfrs due date, response due date, due month, when will it be done,
      when will this be done, completion by, to complete by, planned completion by, required by, date required by,
      required date, hmicfrs required date, date required by hmicfrs, required completion date,
      completion required by, must be completed by, needed by`),
    likely: headings(`
      by when, when, timescale, timescales, time scale, timeframe, time frame, implementation date, planned date,
      expected date, planned end date, due completion, timeline, eta, expected implementation date,
      planned implementation date, estimated date, original date, planned for, due in, target timeframe,
      target timescale, planned finish, planned finish date, planned completion month, target year, proposed date,
      agreed date, agreed timescale, agreed deadline, expected by, deliver by date, time limit, completion timescale,
      timescale for completion, timescales for completion, implementation timescale, delivery date, date required,
      completion required, reply due, response deadline, completion date, timetable`),
    offered: headings(`
      end date, implementation, completion, milestone date, current target date, target quarter, current due date,
      end, finish, finish date, deadline/timescale, response due, date agreed`),
  },
  revisedDate: {
    sure: headings(`
      revised, revised date, revised target, revised target date, revised due, revised due date, revised due by,
      revised to, revised completion, revised implementation, revised timescales, revised timeline, revised timeframe,
      revised time frame, revised deadline, revised completion date, revised implementation date,
      revised target completion, revised target completion date, revised target completion dates, new target,
      new target date, new due, new due date, new deadline, new completion date, new timescale, extended date,
      extended until, extended to, extended due date, extension to, extension granted to, extension until,
      date extended to, deadline extended to, target revised to, target date revised to, due date revised to,
      amended date, amended due date, amended deadline, rescheduled to, rescheduled date, moved to, slipped to,
      latest revised date, second revised date, due date revised, target date revised, target revised,
      deadline revised, due date extended, target date extended, due date new, target date new, extension date,
      extended deadline, extended target date, revised timescale, amended target date, updated target date,
      forecast date, forecast completion date, forecast completion, forecast, current forecast, current forecast date,
      date revised to, revised target month, revised deadline date, revised date for completion,
      revised expected completion, new date for completion, revised by, 2nd revised date, 1st revised date,
      first revised date, 3rd revised date, third revised date`),
    likely: headings(`
      current target date, current target, current due date, current deadline, latest target date, extension,
      new date, updated due date, extended, updated target, updated due, updated deadline, latest due date,
      latest deadline, latest target, forecast end date, revised end date, new end date, extended by, now due,
      now expected, new expected date, current completion date, current expected completion date,
      current expected date, latest forecast`),
    offered: headings(`
      latest date, revision, expected date, revised dates, extensions, rescheduled, due date, target date, deadline,
      due, target`),
  },
  forceStatus: {
    sure: headings(`
      status, force status, current status, action status, recommendation status, status of recommendation,
      status of action, implementation status, overall status, local status, completion status, delivery status,
      open/closed, open or closed, progress status, our status, open closed, tracker status, force position status,
      status open/closed, status/outcome, remediation status, where are we now status,
      current status of recommendation, status of the recommendation, status of the action, status of actions,
      recommendation position, current status of action`),
    likely: headings(`
      state, stage, current state, opcc status, force view, finding status, issue status, task status,
      workflow status, open/complete, complete/incomplete, complete/open, state of play, status/position,
      recommendation state, local state, force state, local position`),
    offered: headings(`
      outcome, position, current position, conclusion, result, resolved yes or number, complete, completed, closed,
      open, response, implemented, progress, done, done y/n, complete y/n, completed y/n, closed y/n, changed,
      learned y/n, cleared, done yes/number, complete yes/number, completed yes/number, closed yes/number,
      force self assessment, self assessment, are we on track, resolved y/n, implemented y/n, where we are,
      met/not met, our view, force view of status, recommendation closed, implemented/partially/not, finish status,
      resolved, force assessment, proposed position`),
  },
  hmicfrsStatus: {
    sure: headings(`
      hmicfrs status, status hmicfrs, hmicfrs portal status, portal status, status on portal, hmicfrs view,
      hmicfrs register status, status with hmicfrs, inspectorate status, hmicfrs recommendation status`),
    likely: headings(`
      register status, hmicfrs position, hmicfrs closure status, status on hmicfrs portal, hmicfrs monitoring status`),
    offered: headings(`
      hmicfrs, hmicfrs closure, hmicfrs sign off, inspectorate view, hmicfrs assessment`),
  },
  percent: {
    sure: headings(`
      percent, percent complete, percent completed, percent completion, overall percent, complete percent,
      completion percent, progress percent, percent progress, percent done, percent implemented,
      overall percent complete, completed percent, percent of completion, percent achieved, percent delivered,
      completion rate, completeness, percent comp, percent age done, percent age complete, percent done/complete`),
    likely: [],
    offered: headings(`
      completion, progress, complete, progress bar, status bar`),
  },
  rag: {
    sure: headings(`
      rag, brag, rag status, brag status, rag rating, brag rating, current rag, current rag status,
      current rag rating, overall rag, rag this period, force rag, delivery rag, status rag, rag current, tracker rag,
      red amber green, red amber green rag rating, red/amber/green, r/a/g, rag colour, progress rag,
      rag status this period, ragb, ragb status, rayg, rayg status, rayg rating, rag this quarter, rag this month,
      rag this panel`),
    likely: headings(`
      colour, traffic light, traffic light status, colour code, colour status, cog, statws cog,
      red/amber/green rating, traffic lights, colour rating, bragg, ragg, progress colour, ragd`),
    offered: headings(`
      this period, rating, health, performance, assurance, are we on track, on track, delivery confidence`),
  },
  progress: {
    sure: headings(`
      progress, progress update, progress updates, progress to date, progress notes, progress made, progress comments,
      progress commentary, progress/update, progress/comments, update, updates, latest update, current update,
      force update, update on progress, status update, narrative update, update/progress, latest progress,
      latest position, position statement, action taken, actions taken, action taken to date, action we have taken,
      actions taken to date, work undertaken, work to date, activity to date, summary of progress, progress summary,
      update narrative, achievements, latest comments, actions to date, action to date, work completed, work done,
      what have we done, what has been done, what have we done so far, what has been done so far, what we have done,
      what we have done so far, what the force has done, work completed to date, actions completed to date,
      progress so far, progress against recommendation, progress against action, summary of activity,
      summary of actions taken, summary of action taken, force narrative, progress report, delivery update,
      latest narrative, action taken so far, update since last meeting, update since last report`),
    likely: headings(`
      comments, comment, notes, note, narrative, commentary, remarks, current position, latest, action plan update,
      update notes, force comments, officer comments, update comments, comments/update, resolution, officer summary,
      closure narrative, closure notes, closure comments, implementation notes, implementation update,
      implementation comments, delivery notes, status notes, status narrative, where we are, where are we,
      where are we now, what is happening, narrative/update, force summary, action taken/planned,
      response action taken/planned, work in progress, work under way, owner comments, general comments,
      additional comments, additional notes, further comments, other comments, assessor comments, reviewer comments,
      auditor comments, actions completed, progress note, latest note, latest notes, status note, highlight report,
      last update text, latest update text, narrative this month, narrative this period, what has changed,
      what has changed since last board, work undertaken since last report, combined narrative, local narrative,
      answer, what we re doing`),
    offered: headings(`
      mitigation, observation, position, action, actions, sub actions, force response, activity,
      additional information, actions required, response, next steps, resolution notes, status comments,
      actions planned, corrective action taken or planned, outcome, response/update, force action, planned action,
      remediation plan, next step, action needed, suggested action, recommended action, treatment plan,
      treatment action, what next, what are we doing, what we are doing, planned actions, future actions,
      psni position, force position, force answer, force reply, reply`),
  },
  updateDate: {
    sure: headings(`
      update date, updated, updated on, updated date, date updated, date of update, date of last update, last update,
      last updated, last update date, last updated date, last updated on, latest update date, progress date,
      progress update date, date last updated, last modified, date of latest update, updated at,
      date of last progress update, when last updated, last update received, last updated at, date last update,
      update as at, position at date, date of this update, date of position`),
    likely: headings(`
      as at, last formal update, date last reviewed, last reviewed, last review date, position as at, date modified,
      modified, latest note date, last note date, date of latest note`),
    offered: headings(`
      date reviewed, review date, date of review, update`),
  },
  evidence: {
    sure: headings(`
      evidence, evidence of completion, evidence of closure, evidence of progress, evidence for closure,
      closure evidence, supporting evidence, evidence provided, evidence of implementation, completion evidence,
      evidence submitted, what evidence is there, what is the evidence, evidence of delivery, evidence of impact,
      evidence of compliance, evidence base, evidence held, evidence available, evidence/location, evidence seen`),
    likely: headings(`
      evidence required, published evidence summary, evidence summary, evidence location, evidence/assurance,
      assurance evidence, evidence ref, evidence link, evidence notes, evidence to be provided, evidence attachments,
      evidence attached, evidence seen by opcc, evidence file, evidence folder, evidence source, sources of evidence,
      source of evidence, evidence to support, evidence needed, assurance/evidence, evidence reviewed, evidence type,
      evidence description`),
    offered: headings(`
      assurance, verification, verification method, proof, outcome evidence, documents, attachments,
      supporting documents, file path, validation, proof of completion, supporting information,
      supporting documentation, how will we know, how do we know, how we know`),
  },
  closedDate: {
    sure: headings(`
      date closed, closed date, closed on, closure date, date of closure, date completed, completed date,
      completed on, date of completion, actual completion date, actual completion, actual date completed,
      actual closure date, actual close date, close date, date complete, date signed off, sign off date,
      signed off date, date implemented, date discharged, date resolved, resolved date, date of sign off,
      actual implementation date, actual date, actual end date, closed at, completed at, resolution date,
      date of completion actual, completion date actual, actual finish date, actual close, actual closure,
      date finished, date delivered, delivered date, date of discharge, discharged on, discharge date, signed off on,
      closed off date, date closed off, date closed by force, date closed by hmicfrs, hmicfrs closed date,
      hmicfrs closure date, implemented on, resolved on, date fixed, fixed on, closed when, date finalised,
      date actually completed, actual date of completion, completion date achieved, date of actual completion,
      when was it closed, when was it completed, date marked complete, date implemented/closed, date completed/closed,
      date action complete`),
    likely: headings(`
      date action completed, date action closed, when closed, when completed, implemented date, date achieved,
      date cleared, cleared on, date concluded, concluded, date verified closed, completion date, closed, completed,
      signed off, discharged, closed by hmicfrs, closed off, resolved, resolved at, achieved, implemented, fixed at,
      completed when, date done`),
    offered: headings(`
      date closed/completed, complete, end date, verified date, cleared, delivered, finished, sign off,
      recommendation closed, action closed`),
  },
  s55: {
    sure: headings(`
      section 55 comment, section 55 comments, section 55 response, section 55, s55, s55 comment, s55 comments,
      s55 response, s 55 response, pcc comment, pcc comments, pccs comment, pccs comments, pcc response,
      pccs response, pfcc response, pfcc comment, pfccs response, pcvc response, pcvc comment, commissioners comment,
      commissioners comments, commissioners response, commissioner response, commissioner comment,
      commissioner comments, opcc comment, opcc comments, opcc response, mayors response, pcc statement,
      pccs statement, commissioner statement, commissioners statement, pcc position, section 55 statement`),
    likely: [],
    offered: headings(`
      response, opcc view, published response, response to hmicfrs, response to report, formal response, pcc view,
      opcc update`),
  },
  publish: {
    sure: headings(`
      publish, publish y/n, publish yes/number, publish yes number, publish y n, publish y/number, for publication,
      publishable, include in report, include in panel report, to be published, include in public report,
      ok to publish`),
    likely: headings(`
      public, public y/n, visibility, include, public/private, for publication y/n, public yes/number,
      not for publication, not to be published, do not publish, withhold, withhold from publication,
      withhold from public, exempt from publication, exclude from report, exclude from public report,
      include in panel report y/n, include in pcp report, include in pcp report y/n, report to panel,
      report to panel y/n, for panel, include in panel paper, include in public papers, in public papers,
      publish in panel report, can be published, can this be published, public domain, include in agenda pack,
      is public`),
    offered: headings(`
      in public report, in panel report, restricted, exempt, confidential, classification, protective marking,
      sensitivity, gsc, public or private, for the panel, panel, panel y/n, to panel, in report, report y/n,
      reportable, sensitive y/n, panel ready y/n, panel ready, ready for panel, can we publish, can it be published,
      may we publish, in public pack, security classification, marking, handling, handling instructions, gpms, part 2,
      part ii, part two, foia, foi, pcp, disclose, disclosable, public facing, for public report, to go public,
      publish on web, public version, remove from public version, share externally, can share, on website,
      in panel pack, opcc eyes only, open or closed session, report publicly`),
  },
  link: {
    sure: headings(`
      link, links, hyperlink, url, web link, weblink, link to report, report link, report url, web address,
      link to recommendation, recommendation link, hmicfrs link, link to inspection, link to document`),
    likely: headings(`
      website, evidence url, sharepoint link, document url, file link, folder link, link to file, hyperlink to report,
      file path, report hyperlink, web page, webpage, page link`),
    offered: headings(`
      evidence link, more information, document link, read the report, read more, read the response, view report,
      source link`),
  },
};

/**
 * Headings that look like a field and are none: left as they are (an extra column), never suggested.
 * "Exec Date" is when an executive met; a likelihood is no status; an earlier period's RAG is not today's.
 */
export const NO_FIELD: ReadonlySet<string> = new Set(
  headings(`
    executive date, event date, date of event, incident date, review, next review date, next review, reviewed by,
    raised by, reported by, identified by, created by, updated by, closed by, approved by, completed by,
    signed off by, verified by, last period, previous period, previous rag, previous rag status, previous status,
    last rag, rag last period, rag status last period, prior rag, target rag, forecast rag, direction of travel,
    trend, days open, days overdue, days late, age, recommendation age, likelihood, probability, residual risk,
    inherent risk, risk impact, root cause, existing controls, background, background information,
    finding background, detailed description, exception, jurisdiction, audit year, cost, budget, benefit, benefits,
    monetary benefits, escalated, escalation, escalation required, escalated to, accepted, agreed, accepted y/n,
    agreed y/n, learner, more, location, dependencies, dependency, affected system/asset, asset, force, force name,
    applies to force, applicable to force, regulatory/framework ref, target audience, performance target,
    target outcome, target score, start, actual start date, planned start date, effort, risk description,
    success measure, success measures, days o/s, phone, phone number, telephone, email, e mail, email address,
    assignee email, original month, original owner, movement, member question, days outstanding, days since,
    days remaining, tags, last period rag, checked by, score, sub total, subtotal, total, cost code, budget code,
    staff number, crime number, post number, collar number, contact number, impact, milestones, milestone changes,
    decision, decision date, start date, management response, management comment, management comments,
    management responses, control, controls, vendor, phase, department, treatment, section, service, trade,
    standard, clause, authority, agree or disagree, accepted/rejected, accepted y/n/part, agreed/not agreed,
    justification for delay, reason for delay, reasons for delay, reason for extension, reason for rag, inspector,
    inspector name, success criteria, success criterion, blockers, escalation level, escalation status,
    assurance level, confidence, confidence level, residual risk level, inherent risk level, residual risk rating,
    number of recommendation, for review and action, resources required`),
);
