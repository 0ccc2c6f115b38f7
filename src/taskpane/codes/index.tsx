import type { ReactElement } from 'react';
import { commonTexts, useTexts } from '../text';
import { EmptyState } from '../ui';

/** A page of the pane. */
export function CodesView(): ReactElement {
  const words = useTexts(commonTexts);
  return <EmptyState title={words.codes} />;
}
