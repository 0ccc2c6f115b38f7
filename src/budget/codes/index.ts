export { type Catalogue, catalogueFor, type CatalogueResult, evidence } from './catalogue';
export {
  className,
  type ClassOrder,
  classOfOrdinal,
  classOrders,
  ordinalOfClass,
  type OrdinalScheme,
} from './class-order';
export { type ClassMatch, compareName, findClassByName, type NameComparison } from './compare-name';
export { differences, type ListDifferences } from './differences';
export { foldName } from './fold-name';
export { kindOfCode, levelOf, parentsOf } from './levels';
export type { GovMapping, MappingVerdict } from './mapping';
export { type CodeCell, joinParts, normalizeCode, type NormalizedCode, splitCodeAndName } from './normalize';
export {
  type OfficialEntry,
  type OfficialList,
  type OfficialListResult,
  parseOfficialList,
} from './official-list';
export { chineseNumeral, type Ordinal, parseChineseNumeral, parseOrdinal } from './ordinals';
export { resolveCode } from './resolve-code';
export { searchCodes, suggestCodes } from './search';
export { codeStatus, type CodeStatus, type StatusWord } from './status';
export { catalogueSummary, type KindSummary } from './summary';
export * from './types';
