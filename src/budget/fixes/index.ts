export * from './fix';
export * from './fixes';
export type { CopyFormula } from './formulas';
