import type { Amount } from '../money';
import type { CellPosition } from '../sheet';
import type { FieldKey } from './form';
import type { ChangeItem, ControlItem } from './indicators';

/** One unit of the department as it is filled in (单位构成). */
export interface UnitValue {
  readonly code: string;
  readonly name: string;
  readonly nature?: string;
  readonly isSeparate?: string;
}

/**
 * What is filled into the form when it is made. Everything is written as a person would type it: amounts in 万元,
 * dates as 2027-03-15, 无 for business that there is not.
 */
export interface InfoValues {
  readonly fields?: Readonly<Partial<Record<FieldKey, string>>>;
  readonly controls?: Readonly<Partial<Record<ControlItem, string>>>;
  readonly prior?: Readonly<Partial<Record<ChangeItem, string>>>;
  readonly priorReasons?: Readonly<Partial<Record<ChangeItem, string>>>;
  readonly reasons?: Readonly<Partial<Record<ChangeItem, string>>>;
  readonly units?: readonly UnitValue[];
  /** By table id. */
  readonly emptyReasons?: Readonly<Record<string, string>>;
}

/** Where a figure of the tables stands in the same book, and its amount. */
export interface FactSource extends CellPosition {
  readonly sheet: string;
  readonly amount: Amount;
}

/** A table that may stay empty. */
export interface EmptyTable {
  readonly id: string;
  readonly title: string;
  /** The business whose absence explains it. */
  readonly business: string;
  readonly total: FactSource;
}

/** Where the operating expenditure of each unit can be summed up from a table of the book. */
export interface UnitOperating {
  readonly sheet: string;
  readonly unitCodeColumn: number;
  readonly amountColumns: readonly number[];
  readonly byUnit: ReadonlyMap<string, Amount>;
}

/** The book that the form belongs to. */
export interface InfoContext {
  readonly year: number;
  readonly facts: ReadonlyMap<string, FactSource>;
  readonly emptyTables: readonly EmptyTable[];
  readonly unitOperating?: UnitOperating;
}
