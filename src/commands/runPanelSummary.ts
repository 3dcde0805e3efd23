import type { PanelTracker } from '../app/panelTracker';
import type { Problem } from './problemMessage';

/**
 * Generates the Panel summary from the ribbon. Its result shows itself, since the summary becomes the active sheet; why
 * nothing was written goes to `tell`. `complete` is called whatever happens: until then Excel holds the button.
 */
export async function runPanelSummary(
  tracker: PanelTracker,
  tell: (problem: Problem) => Promise<void>,
  complete: () => void,
): Promise<void> {
  try {
    const outcome = await tracker.summarise();
    if (outcome.kind === 'blocked') await tell(outcome);
    if (outcome.kind === 'refused') {
      const { code, begun } = outcome.refusal;
      await tell({ kind: 'refused', code, ...(begun && { begun }) });
    }
  } catch (error) {
    await tell({ kind: 'refused', code: 'internal' });
    throw error;
  } finally {
    complete();
  }
}
