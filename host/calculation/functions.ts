import { aggregates } from './aggregates';
import { lookups } from './lookups';
import type { Operand, Scope } from './operand';
import { scalars } from './scalars';

/** An argument, evaluated when asked for, so that `IF` leaves the other branch alone. */
export type LazyArgument = () => Operand;

/** A worksheet function. */
export type WorksheetFunction = (args: readonly LazyArgument[], scope: Scope) => Operand;

/** The worksheet functions that the host calculates; any other is a gap. */
export const functions: Readonly<Record<string, WorksheetFunction>> = {
  ...aggregates,
  ...lookups,
  ...scalars,
};
