import { findingRule } from '../finding-rule';
import { amountSpots } from '../format/cells';

/** 尚未填数：sums of nothing hold, which must not look like a book that passed. */
export const noAmounts = findingRule({
  id: 'structure.noAmounts',
  family: 'structure',
  level: 'hint',
  basis: '没有数的表，合计和勾稽关系无从核对',
  message: '各表都还没有金额，合计和勾稽关系没有数可以核对。请填好明细重新生成，或直接填写各表，再校验。',
  look({ book }, report) {
    const cells = [...amountSpots(book).values()].flat().map(({ cell }) => cell);
    const isUnfilled = cells.every(
      ({ state, printed }) => state === 'blank' || (state === 'amount' && printed.isZero()),
    );
    if (cells.length > 0 && isUnfilled) report.found(null, {});
  },
});
