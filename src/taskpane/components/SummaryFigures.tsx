import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportModel } from '../../domain/report/reportModel';
import { ragColours } from '../../domain/rag/ragColours';
import { RAG, type Rag } from '../../domain/vocabulary';
import { STRINGS } from '../strings';
import { Note } from './Note';

const useStyles = makeStyles({
  figures: { margin: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(76px, 1fr))', gap: '6px' },
  figure: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    // Seen where the system's own colours take the place of these
    border: '1px solid transparent',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Figure {
  readonly label: string;
  readonly count: number;
  readonly rag?: Rag;
}

/** The figures that stand at the top of the summary. A RAG that no recommendation has is left out. */
function figuresOf({ counts, withheld }: ReportModel): Figure[] {
  const rated = (Object.keys(RAG) as Rag[])
    .filter((rag) => counts.byRag[rag] > 0)
    .map((rag): Figure => ({ label: RAG[rag], count: counts.byRag[rag], rag }));
  return [
    { label: STRINGS.figures.total, count: counts.total },
    { label: STRINGS.figures.open, count: counts.open },
    { label: STRINGS.figures.closed, count: counts.closed },
    ...(counts.outside > 0 ? [{ label: STRINGS.figures.outside, count: counts.outside }] : []),
    { label: STRINGS.figures.overdue, count: counts.overdue },
    { label: STRINGS.figures.withheld, count: withheld },
    ...rated,
  ];
}

/** Headline figures: each a number and a word, the colour only beside the word. */
export function SummaryFigures({ model }: { readonly model: ReportModel }) {
  const styles = useStyles();
  const { counts, withheld } = model;
  return (
    <>
      <dl className={styles.figures} aria-label={STRINGS.summarise.figures}>
        {figuresOf(model).map(({ label, count, rag }) => {
          const shade = rag && ragColours(rag, model.details.completeColour);
          const colours = shade && { backgroundColor: shade.fill, color: shade.font };
          return (
            <div key={rag ?? label} className={styles.figure} style={colours}>
              <dt className={styles.label}>{label}</dt>
              <dd className={styles.number}>{count}</dd>
            </div>
          );
        })}
      </dl>
      {counts.outside > 0 && <Note quiet>{STRINGS.figures.whatIsOutside(counts.outside)}</Note>}
      {withheld > 0 && <Note quiet>{STRINGS.figures.whatIsWithheld(withheld)}</Note>}
    </>
  );
}
