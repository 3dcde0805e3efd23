import { makeStyles } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { STRINGS } from '../strings';
import { CopyableDetails } from './CopyableDetails';
import { Note } from './Note';

const useStyles = makeStyles({ page: { padding: '16px' } });

function Broken({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1>{STRINGS.broken.title}</h1>
      <Note>{STRINGS.broken.body}</Note>
      <CopyableDetails text={error instanceof Error ? `${error.name}: ${error.message}` : String(error)} />
    </main>
  );
}

interface Props {
  readonly children: ReactNode;
}

/** Shows a programmer's error instead of a blank pane. */
export class ErrorBoundary extends Component<Props, { readonly thrown: { readonly error: unknown } | null }> {
  override state: { readonly thrown: { readonly error: unknown } | null } = { thrown: null };

  static getDerivedStateFromError(error: unknown) {
    return { thrown: { error } };
  }

  override render(): ReactNode {
    return this.state.thrown ? <Broken error={this.state.thrown.error} /> : this.props.children;
  }
}
