import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { areaName, quoteSheet } from '../workbook/address';
import { formulaAt, plainValue } from '../workbook/cells';
import { styleAt } from '../workbook/sheet';
import { setting } from '../workbook/style';
import { valueAt } from '../workbook/workbook';
import { textAt } from './cell-data';
import { rangeOf } from './range';
import { only, type Place } from './session';

/** The rows and columns of a range that are not hidden. */
interface View {
  readonly place: Place;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly index: number;
}

const read = <T>(view: View, cell: (row: number, column: number) => T): T[][] =>
  view.rows.map((row) => view.columns.map((column) => cell(row, column)));

const rowViews: ObjectType<View> = {
  name: 'RangeViewCollection',
  items: (view) => view.rows.map((row, index) => hostObject(rangeView, { ...view, rows: [row], index })),
};

/** `range.getVisibleView()`. */
const rangeView: ObjectType<View> = {
  name: 'RangeView',
  get: {
    Values: (view) =>
      read(view, (row, column) =>
        plainValue(valueAt(view.place.session.workbook, view.place.sheet, row, column)),
      ),
    Formulas: (view) => read(view, (row, column) => formulaAt(view.place.sheet, row, column)),
    FormulasLocal: (view) => read(view, (row, column) => formulaAt(view.place.sheet, row, column)),
    Text: (view) => read(view, (row, column) => textAt(view.place, row, column)),
    NumberFormat: (view) =>
      read(view, (row, column) => setting(styleAt(view.place.sheet, row, column), 'NumberFormat')),
    RowCount: (view) => view.rows.length,
    ColumnCount: (view) => view.columns.length,
    Index: (view) => view.index,
    CellAddresses: (view) =>
      read(
        view,
        (row, column) =>
          `${quoteSheet(view.place.sheet.name)}!${areaName({ row, column, rows: 1, columns: 1 })}`,
      ),
  },
  objects: { Rows: (view) => hostObject(rowViews, view) },
  methods: { GetRange: (view) => rangeOf(view.place) },
};

/** What can be seen of a range. */
export function visibleView(place: Place): HostObject {
  const area = only(place);
  const shown = (axis: 'rows' | 'columns', first: number, count: number): number[] =>
    Array.from({ length: count }, (_, offset) => first + offset).filter(
      (line) => !place.sheet[axis].get(line)?.hidden,
    );
  return hostObject(rangeView, {
    place,
    rows: shown('rows', area.row, area.rows),
    columns: shown('columns', area.column, area.columns),
    index: 0,
  });
}
