/** Collects a table as a grid while its rows and cells go by; merged cells keep their text top left only. */
export interface GridBuilder {
  beginRow(): void;
  /** Places that a row leaves out before its first cell. */
  skip(places: number): void;
  addCell(text: string, span: number, isContinued: boolean): void;
  /** A row that tracked changes delete is left out. */
  endRow(isDeleted: boolean): void;
  /** Rows of equal length. */
  grid(): string[][];
}

/** A builder for one table. */
export function createGrid(): GridBuilder {
  const rows: string[][] = [];
  let row: string[] = [];
  const fill = (places: number) => {
    for (let place = 0; place < places; place += 1) row.push('');
  };
  return {
    beginRow() {
      row = [];
    },
    skip: fill,
    addCell(text, span, isContinued) {
      row.push(isContinued ? '' : text);
      fill(span - 1);
    },
    endRow(isDeleted) {
      if (!isDeleted) rows.push(row);
    },
    grid() {
      const width = Math.max(0, ...rows.map((each) => each.length));
      return rows.map((each) => [...each, ...Array.from({ length: width - each.length }, () => '')]);
    },
  };
}
