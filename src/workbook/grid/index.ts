export { EXTRAS_KEY, bookExtras, sheetExtras, withExtras, type BookExtras, type SheetExtras } from './extras';
export { createGridProgram, type GridOptions } from './program';
