import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorBoundary } from './components/ErrorBoundary';

/** The theme, and the net under everything else. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <FluentProvider theme={webLightTheme}>
      <ErrorBoundary>{children}</ErrorBoundary>
    </FluentProvider>
  );
}
