import { invalidArgument } from '../protocol/errors';
import {
  areaName,
  maxColumns,
  maxRows,
  parseArea,
  quoteSheet,
  splitSheet,
  type Area,
} from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { findSheet } from '../workbook/workbook';
import type { Place, Session } from './session';

/** The whole sheet. */
export const everything: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** The area that a name stands for, when it is a plain reference. */
export function areaOfName(
  session: Session,
  name: string,
  sheet: Sheet | undefined,
): { sheet: Sheet; area: Area } | undefined {
  const wanted = name.toLowerCase();
  const all = session.workbook.names.filter((item) => item.name.toLowerCase() === wanted);
  const item = all.find((one) => one.sheet === sheet) ?? all.find((one) => one.sheet === undefined);
  return item && areaOfFormula(session, item.formula);
}

/** The area that a formula such as `=Sheet1!$A$1:$B$2` refers to. */
export function areaOfFormula(session: Session, formula: string): { sheet: Sheet; area: Area } | undefined {
  const { sheet: name, rest } = splitSheet(formula.replace(/^=/, ''));
  const sheet = name === undefined ? undefined : findSheet(session.workbook, name);
  const area = parseArea(rest);
  return sheet && area ? { sheet, area } : undefined;
}

/** Reads an address on a sheet: A1 notation or a defined name. @throws HostError InvalidArgument */
export function readAddress(session: Session, sheet: Sheet, address: string | undefined): Place {
  if (address === undefined || address === '') return { session, sheet, areas: [everything] };
  const { sheet: named, rest } = splitSheet(address);
  const home = named === undefined ? sheet : (findSheet(session.workbook, named) ?? invalidArgument());
  const area = parseArea(rest);
  if (area) return { session, sheet: home, areas: [area] };
  const byName = areaOfName(session, rest, home);
  return byName ? { session, sheet: byName.sheet, areas: [byName.area] } : invalidArgument();
}

/** Reads several addresses, separated by commas. */
export function readAddresses(session: Session, sheet: Sheet, addresses: string | undefined): Place {
  const parts = addresses?.split(/,(?=(?:[^']*'[^']*')*[^']*$)/) ?? [undefined];
  const places = parts.map((part) => readAddress(session, sheet, part?.trim()));
  return { session, sheet: places[0]?.sheet ?? sheet, areas: places.flatMap((place) => place.areas) };
}

/** The address of a place, with its sheet. */
export function addressOf(place: Place): string {
  const prefix = quoteSheet(place.sheet.name);
  return place.areas
    .map(
      (area) =>
        `${prefix}!${area.rows === maxRows && area.columns === maxColumns ? `1:${maxRows}` : areaName(area)}`,
    )
    .join(',');
}

/** An area made of four numbers, or an error when it leaves the sheet. @throws HostError InvalidArgument */
export function onSheet(row: number, column: number, rows: number, columns: number): Area {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= maxRows &&
    column + columns <= maxColumns;
  return whole && inside ? { row, column, rows, columns } : invalidArgument();
}
