import type { InfoField, InfoSection, InfoTable } from '../field';
import { INFO_SECTIONS } from '../form';
import { CHANGE_INDICATORS, CONTROL_FIGURES, type ChangeIndicator, type ControlFigure } from '../indicators';
import { PROCUREMENT_TOTAL } from '../sections/matters';
import type { EmptyTable, UnitValue } from '../values';
import type { HeaderKind } from './columns';

/** One row of the form before it has cells. */
export type FormRow =
  | { readonly kind: 'section'; readonly section: InfoSection }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'header'; readonly header: HeaderKind }
  | { readonly kind: 'field'; readonly field: InfoField }
  | { readonly kind: 'procurementTotal' }
  | { readonly kind: 'control'; readonly control: ControlFigure }
  | { readonly kind: 'unit'; readonly number: string; readonly unit: UnitValue | null }
  | { readonly kind: 'change'; readonly indicator: ChangeIndicator }
  | { readonly kind: 'emptyTable'; readonly number: string; readonly table: EmptyTable };

const LEAST_UNIT_ROWS = 6;

function unitRows(units: readonly UnitValue[]): FormRow[] {
  const count = Math.max(LEAST_UNIT_ROWS, units.length + 2);
  return Array.from({ length: count }, (_, index) => ({
    kind: 'unit',
    number: `D1.${String(index + 1)}`,
    unit: units[index] ?? null,
  }));
}

function tableRows(
  table: InfoTable,
  units: readonly UnitValue[],
  emptyTables: readonly EmptyTable[],
): FormRow[] {
  const header: FormRow = { kind: 'header', header: table };
  switch (table) {
    case 'controls':
      return [header, ...CONTROL_FIGURES.map((control): FormRow => ({ kind: 'control', control }))];
    case 'units':
      return [header, ...unitRows(units)];
    case 'changes':
      return [header, ...CHANGE_INDICATORS.map((indicator): FormRow => ({ kind: 'change', indicator }))];
    case 'emptyTables':
      return [
        header,
        ...emptyTables.map((one, index): FormRow => ({
          kind: 'emptyTable',
          number: `M${String(index + 1)}`,
          table: one,
        })),
      ];
  }
}

/** Questions of a section; the sum of the procurement follows the last of its parts. */
function fieldRows(section: InfoSection): FormRow[] {
  if (section.fields.length === 0) return [];
  const last = PROCUREMENT_TOTAL.parts.at(-1);
  return [
    { kind: 'header', header: 'fields' },
    ...section.fields.flatMap((field): FormRow[] => [
      { kind: 'field', field },
      ...(field.key === last ? [{ kind: 'procurementTotal' } as const] : []),
    ]),
  ];
}

/** All rows of the form from top to bottom. */
export function formRows(units: readonly UnitValue[], emptyTables: readonly EmptyTable[]): FormRow[] {
  return INFO_SECTIONS.flatMap((section): FormRow[] => [
    { kind: 'section', section },
    ...(section.note === undefined ? [] : [{ kind: 'note', text: section.note } as const]),
    ...(section.table ? tableRows(section.table, units, emptyTables) : []),
    ...fieldRows(section),
  ]);
}
