import type { OrdinalScheme } from '../codes';
import type { Wording } from '../narrative/wording';
import type { Rule } from '../rules/rule';
import type { Table } from '../tables';

/** A jurisdiction's set of tables and relations (模板), with the fiscal years it serves. */
export interface Profile {
  readonly id: string;
  /** Name for users: 河南省县（市、区）部门预算公开（12张表）. */
  readonly name: string;
  readonly firstYear: number;
  readonly tables: readonly Table[];
  /** Relations between its tables (表间勾稽关系). */
  readonly relations: readonly Rule[];
  /** How classes are numbered in its tables. */
  readonly ordinals: OrdinalScheme;
  /** The sentences of its explanation (句式). */
  readonly wording: Wording;
}
