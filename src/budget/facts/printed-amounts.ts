import { amountCells, blockOf, type Book } from '../book';
import { convertUnit, ZERO, type Amount } from '../money';
import { isUsable } from '../tables';

/** Amounts of the tables in 元: every cell, sums of classes and sub-classes, and what non-tax income adds to 财政拨款. */
export function printedAmounts(book: Book): ReadonlySet<string> {
  const amounts = [...amountCells(book)].filter(isUsable).map((cell) => cell.printed);
  const sums = ['03', '05', '09'].flatMap((id) => {
    const byCode = new Map<string, Amount>();
    for (const row of blockOf(book, id)?.rows ?? []) {
      const total = row.kind === 'item' ? row.cells['total'] : undefined;
      if (!total) continue;
      for (const code of [row.key.slice(0, 3), row.key.slice(0, 5)])
        byCode.set(code, (byCode.get(code) ?? ZERO).plus(total.printed));
    }
    return [...byCode.values()];
  });
  const nonTax = [...book.tables.values()].flatMap(({ blocks }) =>
    Object.values(blocks).flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const whole = rows.find(({ key }) => key === row.line?.within);
        return Object.keys(whole ? row.cells : {}).flatMap((key) => {
          const [part, all] = [row.cells[key], whole?.cells[key]];
          return part && all ? [all.printed.minus(part.printed)] : [];
        });
      }),
    ),
  );
  return new Set(
    [...amounts, ...sums, ...nonTax].map((amount) => convertUnit(amount, '万元', '元').toString()),
  );
}
