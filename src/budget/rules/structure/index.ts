import type { FindingRule } from '../rule';
import { noAmounts } from './no-amounts';
import { duplicateCode, duplicateProject, unknownRow } from './rows';
import { shiftedColumns } from './shifted-columns';
import {
  headerOutOfPlace,
  missingColumns,
  missingTables,
  noTitle,
  repeatedTable,
  tableOrder,
  unreadableSheet,
} from './tables';

export { coveredCells } from './shifted-columns';

/** Rules on what is there and where: tables, columns, rows (表、栏、行是否齐全和到位). */
export const STRUCTURE_RULES: readonly FindingRule[] = [
  noAmounts,
  missingTables,
  repeatedTable,
  unreadableSheet,
  missingColumns,
  headerOutOfPlace,
  noTitle,
  tableOrder,
  shiftedColumns,
  duplicateCode,
  duplicateProject,
  unknownRow,
];
