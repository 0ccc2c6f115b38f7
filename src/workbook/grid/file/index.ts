export { openXlsx, type OpenedBook } from './open';
export { saveXlsx } from './save';
export { newWorkbookData } from './new-workbook';
export type { LostKind, LostPart } from './lost';
