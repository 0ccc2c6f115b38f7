export type { Figure, FigureIndex, ListedTable, NamedCell } from './figures';
export type { TextLine } from './lines';
export { proofread, type Proof, type ProofreadOptions, type StatementView } from './proofread';
export { TEXT_RULES } from './rules';
export type { YearFit } from './years';
