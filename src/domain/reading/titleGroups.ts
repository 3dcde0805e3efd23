import type { Answer } from '../answers';
import type { MetTitle } from './rows/inspectionTitles';
import { titleKey } from './rows/titleKey';

/** A spelling of a title that the officer is asked about, and the inspection that is proposed for it. */
export interface AskedTitle extends MetTitle {
  readonly proposed: string;
  /** It may be one of several: none is proposed. */
  readonly isDoubtful: boolean;
}

/** Titles that the officer holds to be one inspection, and its name. */
export interface TitleGroup {
  readonly name: string;
  /** At least one. */
  readonly titles: readonly string[];
}

/** The groups that are proposed, in the order of the titles. */
export function proposedGroups(titles: readonly AskedTitle[]): TitleGroup[] {
  const groups = new Map<string, string[]>();
  for (const { title, proposed } of titles) groups.set(proposed, [...(groups.get(proposed) ?? []), title]);
  return [...groups].map(([name, members]) => ({ name, titles: members }));
}

/** The groups with a title in another one, by that one's place; null makes it an inspection by itself. */
export function moveTitle(groups: readonly TitleGroup[], title: string, to: number | null): TitleGroup[] {
  const moved = groups.map((group, place): TitleGroup => {
    if (place === to) return group.titles.includes(title) ? group : { ...group, titles: [...group.titles, title] };
    const titles = group.titles.filter((other) => other !== title);
    // A group does not keep the name of a title that went out of it
    return titles.length === group.titles.length
      ? group
      : { name: group.name === title ? (titles[0] ?? '') : group.name, titles };
  });
  const left = moved.filter(({ titles }) => titles.length > 0);
  return to === null ? [...left, { name: title, titles: [title] }] : left;
}

/** The groups with another name for one of them. */
export const renameGroup = (groups: readonly TitleGroup[], at: number, name: string): TitleGroup[] =>
  groups.map((group, place) => (place === at ? { ...group, name } : group));

/**
 * All that the officer says of these titles by these groups: earlier answers to them are taken back (`earlierAnswers`).
 * No answer is needed for a group's own name, and for what is one without being said. A group without a name has that of
 * its first title.
 */
export function groupAnswers(titles: readonly AskedTitle[], groups: readonly TitleGroup[]): Answer[] {
  const meant = new Map(
    groups.flatMap((group) =>
      group.titles.map((title) => [title, group.name.trim() || (group.titles[0] ?? title)] as const),
    ),
  );
  const nameOf = ({ title, proposed }: AskedTitle): string => meant.get(title) ?? proposed;
  const goesWithout = (one: AskedTitle, belongs: (other: AskedTitle) => boolean): boolean =>
    titles.some((other) => belongs(other) && nameOf(other) !== nameOf(one));
  const isTornApart = (one: AskedTitle): boolean =>
    goesWithout(one, ({ title }) => titleKey(title) === titleKey(one.title));
  const isTakenOut = (one: AskedTitle): boolean =>
    one.isAlone ||
    one.isDoubtful ||
    (one.proposed !== one.title && goesWithout(one, ({ proposed }) => proposed === one.proposed));
  const standsAlone = (one: AskedTitle): boolean => nameOf(one) === one.title && (isTakenOut(one) || isTornApart(one));
  const alone = new Set(titles.filter(standsAlone).map(({ title }) => title));
  const isOneAnyway = (one: AskedTitle): boolean => {
    const key = titleKey(one.title);
    return titles.find(({ title }) => titleKey(title) === key)?.title === nameOf(one) && !isTornApart(one);
  };
  return titles
    .filter((one) => alone.has(nameOf(one)) || (nameOf(one) !== one.title && !isOneAnyway(one)))
    .map((one) => ({ about: 'title', title: one.title, as: nameOf(one) }));
}

/** The answers that what is said of these titles now takes the place of, whatever they were. */
export const earlierAnswers = (titles: readonly AskedTitle[]): Answer[] =>
  titles.map(({ title, inspection }) => ({ about: 'title', title, as: inspection }));
