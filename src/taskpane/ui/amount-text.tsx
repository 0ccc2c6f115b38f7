import type { ReactElement } from 'react';
import { useSharedStyles } from './styles';

/** An amount or another value as it is printed: figures of equal width; an amount is never broken. */
export function AmountText({ children }: { readonly children: string }): ReactElement {
  const shared = useSharedStyles();
  const isFigure = /^[-−+]?[\d,.]+%?$/.test(children);
  return (
    <span lang="zh-CN" data-said="" className={isFigure ? shared.amount : undefined}>
      {children}
    </span>
  );
}
