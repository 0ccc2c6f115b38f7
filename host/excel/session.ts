import type { Contract } from '../contract/contract';
import { HostError, invalidArgument } from '../protocol/errors';
import type { References } from '../protocol/references';
import type { Area } from '../workbook/address';
import { cellKey, cellsIn, styleAt, type Sheet } from '../workbook/sheet';
import { setting } from '../workbook/style';
import type { Workbook } from '../workbook/workbook';
import type { FunctionResults } from './custom-functions';
import type { EventLayer } from './events';

/** What belongs to the application rather than to the workbook. */
export interface ApplicationState {
  /** Whether the task pane can be seen. */
  pane: boolean;
  /** New workbooks that the add-in has handed over, in base64, and those of them that were opened. */
  readonly created: string[];
  readonly opened: string[];
}

/** What every object of the Excel end shares. */
export interface Session {
  readonly workbook: Workbook;
  readonly contract: Contract;
  readonly references: References;
  readonly events: EventLayer;
  readonly results: FunctionResults;
  readonly application: ApplicationState;
}

/** A place in the workbook: one or more areas of one sheet. */
export interface Place {
  readonly session: Session;
  readonly sheet: Sheet;
  areas: readonly Area[];
}

/** Checks a value against an enumeration of the client and returns it in Excel's spelling. */
export function checkEnum(session: Session, name: string, value: unknown): string {
  const known = session.contract.enums.get(name);
  const wanted = String(value).toLowerCase();
  for (const item of known ?? []) if (item.toLowerCase() === wanted) return item;
  return invalidArgument();
}

/** What is about to be done to cells. */
export type Doing =
  | 'edit'
  | 'formatCells'
  | 'formatRows'
  | 'formatColumns'
  | 'insertRows'
  | 'insertColumns'
  | 'deleteRows'
  | 'deleteColumns'
  | 'editObjects'
  | 'autoFilter'
  | 'sort';

const permission: Readonly<Record<Exclude<Doing, 'edit'>, string>> = {
  formatCells: 'allowFormatCells',
  formatRows: 'allowFormatRows',
  formatColumns: 'allowFormatColumns',
  insertRows: 'allowInsertRows',
  insertColumns: 'allowInsertColumns',
  deleteRows: 'allowDeleteRows',
  deleteColumns: 'allowDeleteColumns',
  editObjects: 'allowEditObjects',
  autoFilter: 'allowAutoFilter',
  sort: 'allowSort',
};

function hasLockedCell(sheet: Sheet, area: Area): boolean {
  if (area.rows * area.columns > 100_000) {
    for (const [, , cell] of cellsIn(sheet, area))
      if (setting(cell.style, 'Protection.Locked') !== false) return true;
    return setting(sheet.base, 'Protection.Locked') !== false;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (setting(styleAt(sheet, row, column), 'Protection.Locked') !== false) return true;
    }
  }
  return false;
}

/** Refuses what the sheet's protection does not allow. @throws HostError AccessDenied */
export function guard(sheet: Sheet, areas: readonly Area[], doing: Doing): void {
  if (!sheet.protection) return;
  const { options } = sheet.protection;
  const allowed =
    doing === 'edit'
      ? !areas.some((area) => hasLockedCell(sheet, area))
      : options[permission[doing]] === true &&
        (!doing.startsWith('delete') || !areas.some((area) => hasLockedCell(sheet, area)));
  if (!allowed) throw new HostError('AccessDenied');
}

/** Refuses changes to the set of sheets while the workbook's structure is protected. @throws HostError AccessDenied */
export function guardStructure({ workbook }: Session): void {
  if (workbook.structureProtected) throw new HostError('AccessDenied');
}

/** The key of the first cell of a place. */
export const firstKey = (area: Area): number => cellKey(area.row, area.column);

/** The single area of a place. */
export function only(place: Place): Area {
  return place.areas[0] ?? invalidArgument();
}

/** A value that must be a number. @throws HostError InvalidArgument */
export function asNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : invalidArgument();
}

/** A value that must be a truth value. @throws HostError InvalidArgument */
export function asFlag(value: unknown): boolean {
  return typeof value === 'boolean' ? value : invalidArgument();
}

/** A value that must be a text. @throws HostError InvalidArgument */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : invalidArgument();
}
