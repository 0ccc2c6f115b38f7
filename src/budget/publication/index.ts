export * from './checklist';
export { fileNames, type FileNames } from './file-names';
export * from './removals';
export { sensitiveTexts, type SensitiveText } from './sensitive';
export { visibleSheets } from './visible';
