export { readCsv } from './csv';
export { readXlsx } from './read';
export { writeXlsx, type BookProperties } from './write';
export { OPTIONS_SHEET } from '../option-lists';
