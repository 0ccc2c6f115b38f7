import type { ReactElement } from 'react';
import { useSharedStyles } from './styles';

/** An amount as it is printed: figures of equal width, never broken. */
export function AmountText({ children }: { readonly children: string }): ReactElement {
  const shared = useSharedStyles();
  return <span className={shared.amount}>{children}</span>;
}
