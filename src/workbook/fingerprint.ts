import type { SheetPlan, SheetSnapshot } from '../budget/sheet';
import { filledCells, plannedContent, type Content } from './cell-content';

/** Two 32-bit FNV-1a sums with different seeds: a change in a sheet stays unseen once in 2^64. */
class Digest {
  private low = 0x811c9dc5;
  private high = 0x01000193;

  add(text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      this.low = Math.imul(this.low ^ code, 0x01000193);
      this.high = Math.imul(this.high ^ code, 0x85ebca6b);
    }
  }

  text(): string {
    return [this.high, this.low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  }
}

function digestOf(cells: Iterable<readonly [row: number, column: number, content: Content]>): string {
  const digest = new Digest();
  for (const [row, column, content] of cells) {
    digest.add(`${String(row)},${String(column)},${typeof content},${String(content)};`);
  }
  return digest.text();
}

/** The fingerprint (指纹) of a sheet's typed content as it is planned: looks and results do not count. */
export function fingerprintOfPlan(plan: SheetPlan): string {
  const cells = plan.cells
    .map((cell) => [cell.row, cell.column, plannedContent(cell)] as const)
    .filter(([, , content]) => content !== null)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return digestOf(cells);
}

/** The fingerprint of a sheet as read. Equal to that of its plan as long as nobody has typed into it. */
export function fingerprintOfSheet(sheet: SheetSnapshot): string {
  return digestOf(
    Array.from(filledCells(sheet), ({ row, column, content }) => [row, column, content] as const),
  );
}
