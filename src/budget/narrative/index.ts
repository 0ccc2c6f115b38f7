export * from './answers';
export * from './document';
export { draft, type DraftInput } from './draft';
export { printedTables } from './printed';
export { changeText, type ComparedFigure, standardSentence } from './standard-sentence';
export { COMMON_NAMES, SENTENCES, type SectionId } from './sentences';
export { WordingError, type TemplatePlace } from './wording-error';
export { type LooseWording, readWording, type TermWording, type Wording } from './wording';
