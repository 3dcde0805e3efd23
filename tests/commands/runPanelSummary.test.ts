import { BEGUN_WORDING, BLOCKED_WORDING, REFUSAL_WORDING } from '../../src/app/wording/refusalWording';
import { toFragment, wordingOf, type Problem } from '../../src/commands/problemMessage';
import { runPanelSummary } from '../../src/commands/runPanelSummary';
import { fakeTracker } from '../taskpane/fakeTracker';

/** What the command told and how often it completed, in order. */
async function run(tracker: Parameters<typeof runPanelSummary>[0]) {
  const log: (Problem | 'completed')[] = [];
  const ended = runPanelSummary(
    tracker,
    async (problem) => void log.push(problem),
    () => log.push('completed'),
  );
  await ended.catch(() => undefined);
  return log;
}

describe('the ribbon command', () => {
  it('lets the sheet speak when the summary was written', async () => {
    expect(await run(fakeTracker().tracker)).toEqual(['completed']);
  });

  it('tells why nothing was written before it completes', async () => {
    const blocked = { kind: 'blocked', reason: 'notBuilt', names: [] } as const;
    const refused = { kind: 'refused', refusal: { code: 'editingCell', detail: 'private' } } as const;
    const begun = { kind: 'refused', refusal: { code: 'noAnswer', detail: 'private', begun: true } } as const;
    expect(await run(fakeTracker({ summarise: blocked }).tracker)).toEqual([blocked, 'completed']);
    expect(await run(fakeTracker({ summarise: refused }).tracker)).toEqual([
      { kind: 'refused', code: 'editingCell' },
      'completed',
    ]);
    expect(await run(fakeTracker({ summarise: begun }).tracker)).toEqual([
      { kind: 'refused', code: 'noAnswer', begun: true },
      'completed',
    ]);
  });

  it('completes after a fault of its own too, and does not hide it', async () => {
    const fault = new TypeError('a fault of ours');
    const tracker = { ...fakeTracker().tracker, summarise: () => Promise.reject(fault) };
    expect(await run(tracker)).toEqual([{ kind: 'refused', code: 'internal' }, 'completed']);
    await expect(
      runPanelSummary(
        tracker,
        async () => undefined,
        () => undefined,
      ),
    ).rejects.toBe(fault);
  });
});

describe('the message page', () => {
  it.each<[Problem, { title: string; whatToDo: string }]>([
    [{ kind: 'refused', code: 'readOnly' }, REFUSAL_WORDING.readOnly],
    [
      { kind: 'refused', code: 'noAnswer', begun: true },
      { ...REFUSAL_WORDING.noAnswer, whatToDo: `${REFUSAL_WORDING.noAnswer.whatToDo} ${BEGUN_WORDING}` },
    ],
    [
      { kind: 'blocked', reason: 'requiredColumnMissing', names: ['R&D #1', 'a=b'] },
      BLOCKED_WORDING.requiredColumnMissing(['R&D #1', 'a=b']),
    ],
  ])('reads from its address what the command wrote there: %j', (problem, wording) => {
    expect(wordingOf(toFragment(problem))).toEqual(wording);
  });

  it.each(['', '#', '#refused=nonsense', '#blocked=toString'])('says an unknown error for %j', (fragment) => {
    expect(wordingOf(fragment)).toEqual(REFUSAL_WORDING.internal);
  });
});
