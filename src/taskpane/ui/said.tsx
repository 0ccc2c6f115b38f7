import type { ReactElement } from 'react';

/**
 * Words that come from the workbook or from a check rather than from the pane: always Chinese, whatever the pane speaks,
 * and marked so for screen readers.
 */
export function Said({ children }: { readonly children: string }): ReactElement {
  return (
    <span lang="zh-CN" data-said="">
      {children}
    </span>
  );
}
