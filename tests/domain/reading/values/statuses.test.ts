import { parseFindingType } from '../../../../src/domain/reading/values/parseFindingType';
import { parseForceStatus } from '../../../../src/domain/reading/values/parseForceStatus';
import { parseHmicfrsStatus } from '../../../../src/domain/reading/values/parseHmicfrsStatus';
import type { ValueReading } from '../../../../src/domain/reading/values/valueReading';
import { FINDING_TYPE, FORCE_STATUS, HMICFRS_STATUS } from '../../../../src/domain/vocabulary';

/** `complete`, `complete*` interpreted, `?complete` ambiguous, `?`, `none`, `unreadable`. */
const inShort = (reading: ValueReading<string>): string =>
  reading.kind === 'read'
    ? `${reading.value}${reading.interpreted ? '*' : ''}`
    : reading.kind === 'ambiguous'
      ? `?${reading.suggestion ?? ''}`
      : reading.kind;

describe('parseForceStatus', () => {
  it.each(Object.entries(FORCE_STATUS))('reads our own label of %s', (id, label) => {
    expect(inShort(parseForceStatus(label))).toBe(id);
  });

  it.each([
    ['IN PROGRESS ', 'inProgress'],
    ['on-going', 'inProgress'],
    ['✔ Done', 'complete'],
    ['Yet to start', 'notStarted'],
    ['Behind schedule', 'offTrack'],
    ['On hold', 'paused'],
    ['Superseded', 'superseded'],
    ['Rejected', 'notAccepted'],
    ['N/A', 'notApplicable'],
    ['Submitted for closure', 'completeAwaiting'],
    ['60% complete', 'inProgress*'],
    ['100%', 'complete*'],
    ['In progress - draft with the owner', 'inProgress*'],
    ['Status: underway', 'inProgress'],
    ['All actions have been completed', 'complete*'],
    ['Completed 14/05/2021', 'complete*'],
    ['Two weeks behind', 'offTrack*'],
  ])('reads %s as %s', (text, expected) => expect(inShort(parseForceStatus(text))).toBe(expected));

  it.each([
    ['Open', '?inProgress'],
    ['Pending', '?notStarted'],
    ['Amber', '?inProgress'],
    ['Cancelled', '?'],
    ['Not complete', '?inProgress'],
    ['Not yet complete', '?'],
    ['Complete - not yet signed off', '?complete'],
    ['Complete - 60%', '?'],
    ['Complete by June 2021', '?complete'],
    ['Complete?', '?complete'],
    ['Complete ❌', '?complete'],
    ['Closed (reopened in May)', '?complete'],
    ['In progress, now overdue', '?'],
    ['Complete / ongoing', '?'],
    ['[ ] Closed [ ] Ongoing', '?'],
    ['0%', '?notStarted'],
    ['TBC', '?'],
    ['Compelted', '?complete'],
    ['Blue sky', 'unreadable'],
    ['-', 'none'],
    ['', 'none'],
  ])('does not decide %s: %s', (text, expected) => expect(inShort(parseForceStatus(text))).toBe(expected));
});

describe('parseHmicfrsStatus', () => {
  it.each(Object.entries(HMICFRS_STATUS))('reads our own label of %s', (id, label) => {
    expect(inShort(parseHmicfrsStatus(label))).toBe(id);
  });
  it.each([
    ['being-progressed', 'beingProgressed'],
    ['Discharged', 'complete'],
    ['Open', '?beingProgressed'],
    ['n/a', 'none'],
    ['Complete ❌', '?complete'],
    ['Lost', 'unreadable'],
  ])('%s: %s', (text, expected) => expect(inShort(parseHmicfrsStatus(text))).toBe(expected));
});

describe('parseFindingType', () => {
  it.each(Object.entries(FINDING_TYPE))('reads our own label of %s', (id, label) => {
    expect(inShort(parseFindingType(label))).toBe(id);
  });
  it.each([
    ['Recs', 'recommendation'],
    ['AFIs', 'afi'],
    ["Area's for improvement", 'afi'],
    ['AFI 12', 'afi*'],
    ['CoC', 'causeOfConcern'],
    ['Accelerated cause for concern', 'causeOfConcern'],
    ['Cause of concern / Recommendation', '?recommendation'],
    ['Action', '?'],
    ['R', '?recommendation'],
    ['Good practice', 'unreadable'],
    ['', 'none'],
  ])('%s: %s', (text, expected) => expect(inShort(parseFindingType(text))).toBe(expected));
});
