export { type Catalogue, catalogueFor, type CatalogueResult, evidence } from './catalogue';
export { checkCode } from './check-code';
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
export { CONFIDENCE_LABELS, parseKind, parseLevel } from './kind-names';
export { areInitials, initialsAt, searchByInitials } from './initials';
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
export { codePath } from './path';
export { resolveCode } from './resolve-code';
export { type CodedAmount, rollUp, type RollUp } from './roll-up';
export { searchCodes, suggestCodes } from './search';
export { codeStatus, type CodeStatus, type StatusWord } from './status';
export { catalogueSummary, type KindSummary } from './summary';
export * from './types';
