export { readCsv } from './csv';
export { readXlsx } from './read';
export { fileTraces } from './traces';
export { writeXlsx, type BookProperties } from './write';
export { writePublicXlsx } from './write-public';
export { OPTIONS_SHEET } from '../option-lists';
