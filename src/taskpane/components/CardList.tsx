import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { STRINGS } from '../strings';
import { Note } from './Note';

const useStyles = makeStyles({
  panel: { margin: '0 12px 8px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface CardListProps {
  readonly title: string;
  readonly intro: string;
  readonly cards: readonly ReactElement[];
  /** How many there are beyond the cards. */
  readonly more: number;
  /** What can be done with all of them at once, above the cards. */
  readonly forAll?: ReactNode;
}

/** Cards for what need not be answered: to be seen, and to be answered by those who wish to. */
export function CardList({ title, intro, cards, more, forAll }: CardListProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="cards">
        <AccordionHeader as="h4" size="small">
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Note quiet>{intro}</Note>
          {forAll}
          <ul className={styles.list}>
            {cards.map((card) => (
              <li key={card.key}>{card}</li>
            ))}
          </ul>
          {more > 0 && <Note quiet>{STRINGS.issues.more(more)}</Note>}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
