import type { BlockedReason } from '../app/panelTracker';
import type { RefusalCode } from '../app/ports';
import { BEGUN_WORDING, BLOCKED_WORDING, REFUSAL_WORDING, type ProblemWording } from '../app/wording/refusalWording';

/**
 * Why a command did not come to its end; `names` are the sheets, columns or rows that it is about, `begun` says that some of it
 * may have been written.
 */
export type Problem =
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly begun?: true }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly names: readonly string[] };

const has = <T extends object>(list: T, key: string): key is keyof T & string => Object.hasOwn(list, key);

/** The problem as the fragment of message.html's address: a fragment is never sent to a server. */
export function toFragment(problem: Problem): string {
  const parts = new URLSearchParams({ [problem.kind]: problem.kind === 'refused' ? problem.code : problem.reason });
  if (problem.kind === 'refused' && problem.begun) parts.set('begun', '');
  if (problem.kind === 'blocked') problem.names.forEach((name) => parts.append('name', name));
  return `#${parts.toString()}`;
}

/** The words for a fragment made by `toFragment`; those of an unknown error for any other text. */
export function wordingOf(fragment: string): ProblemWording {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const reason = parts.get('blocked') ?? '';
  if (has(BLOCKED_WORDING, reason)) return BLOCKED_WORDING[reason](parts.getAll('name'));
  const code = parts.get('refused') ?? '';
  const wording = REFUSAL_WORDING[has(REFUSAL_WORDING, code) ? code : 'internal'];
  return parts.has('begun') ? { ...wording, whatToDo: `${wording.whatToDo} ${BEGUN_WORDING}` } : wording;
}
