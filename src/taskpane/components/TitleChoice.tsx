import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Answer } from '../../domain/answers';
import {
  groupAnswers,
  moveTitle,
  proposedGroups,
  renameGroup,
  type AskedTitle,
  type TitleGroup,
} from '../../domain/reading/titleGroups';
import type { Pane } from '../paneState';
import { STRINGS } from '../strings';
import { ChoiceField } from './ChoiceField';
import { GoToLink } from './GoToLink';

const useStyles = makeStyles({
  field: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px', alignItems: 'stretch' },
});

const OTHER = '';
const BY_ITSELF = '';

interface TitleChoiceProps {
  readonly titles: readonly AskedTitle[];
  readonly choose: (answers: readonly Answer[]) => void;
  readonly goTo: Pane['goTo'];
}

/** Every spelling with the inspection that it is, and for each inspection of several spellings its name. */
export function TitleChoice({ titles, choose, goTo }: TitleChoiceProps) {
  const styles = useStyles();
  const [groups, setGroups] = useState(() => proposedGroups(titles));
  /** First titles of the groups whose name is typed. */
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set());
  const change = (next: readonly TitleGroup[]): void => {
    setGroups([...next]);
    choose(groupAnswers(titles, next));
  };
  const doubtfulFirst = [...titles].sort((one, other) => Number(other.isDoubtful) - Number(one.isDoubtful));
  const nameOf = ({ name, titles: members }: TitleGroup): string => name.trim() || (members[0] ?? '');
  const namesFor = ({ titles: members }: TitleGroup): string[] => [
    ...new Set(titles.flatMap(({ title, inspection }) => (members.includes(title) ? [title, inspection] : []))),
  ];
  function chooseName(at: number, group: TitleGroup, value: string): void {
    const first = group.titles[0] ?? '';
    setTyped(new Set(value === OTHER ? [...typed, first] : [...typed].filter((other) => other !== first)));
    change(renameGroup(groups, at, value));
  }
  return (
    <>
      {doubtfulFirst.map(({ title, sheet, cell, rows }) => {
        const at = groups.findIndex((group) => group.titles.includes(title));
        const alone = groups[at]?.titles.length === 1;
        return (
          <div key={title} className={styles.title}>
            <ChoiceField
              label={`“${title}”`}
              value={alone ? BY_ITSELF : String(at)}
              onChoose={(value) => change(moveTitle(groups, title, value === BY_ITSELF ? null : Number(value)))}
            >
              {groups.map((group, place) =>
                alone && place === at ? null : (
                  <option key={group.titles[0]} value={place}>
                    {STRINGS.answer.isInspection(nameOf(group))}
                  </option>
                ),
              )}
              <option value={BY_ITSELF}>{STRINGS.answer.byItself}</option>
            </ChoiceField>
            <GoToLink
              sheet={sheet}
              cell={cell ?? 'A1'}
              label={STRINGS.answer.firstOf(STRINGS.issues.place(sheet, cell), rows)}
              goTo={goTo}
            />
          </div>
        );
      })}
      {groups.map((group, at) =>
        group.titles.length === 1 ? null : (
          <div key={group.titles[0]} className={styles.title}>
            <ChoiceField
              label={STRINGS.answer.nameOf(group.titles[0] ?? '', group.titles.length - 1)}
              value={typed.has(group.titles[0] ?? '') ? OTHER : group.name}
              onChoose={(value) => chooseName(at, group, value)}
            >
              {namesFor(group).map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
              <option value={OTHER}>{STRINGS.answer.otherName}</option>
            </ChoiceField>
            {typed.has(group.titles[0] ?? '') && (
              <Field label={STRINGS.answer.typeName} className={styles.field}>
                <Input value={group.name} onChange={(_event, { value }) => change(renameGroup(groups, at, value))} />
              </Field>
            )}
          </div>
        ),
      )}
    </>
  );
}
