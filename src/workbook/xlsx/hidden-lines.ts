import { isTrue, type Attributes } from './xml';

/** Collects which rows and columns of a worksheet are not seen (隐藏行列), zero sizes included. */
export interface HiddenLines {
  /** The sheet's defaults: rows that are nowhere mentioned may start hidden. */
  defaults(attributes: Attributes): void;
  row(index: number, attributes: Attributes): void;
  columns(attributes: Attributes): void;
  /** The hidden rows and columns within a used area of this size. */
  within(rows: number, columns: number): { readonly hiddenRows: number[]; readonly hiddenColumns: number[] };
}

/** A collector for one worksheet. */
export function hiddenLines(): HiddenLines {
  const visible = new Map<number, boolean>();
  const spans: (readonly [number, number])[] = [];
  let rowsStartHidden = false;

  const isHidden = (attributes: Attributes, size: string | undefined) =>
    isTrue(attributes.hidden) || (size !== undefined && Number(size) === 0);

  return {
    defaults(attributes) {
      rowsStartHidden = isTrue(attributes.zeroHeight);
    },
    row(index, attributes) {
      visible.set(index, !isHidden(attributes, attributes.ht));
    },
    columns(attributes) {
      if (isHidden(attributes, attributes.width)) {
        spans.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
      }
    },
    within: (rows, columns) => ({
      hiddenRows: indexes(rows).filter((index) => !(visible.get(index) ?? !rowsStartHidden)),
      hiddenColumns: indexes(columns).filter((index) =>
        spans.some(([first, last]) => index >= first && index <= last),
      ),
    }),
  };
}

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
