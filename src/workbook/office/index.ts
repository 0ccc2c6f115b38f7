export { createOfficeWorkbook } from './office-workbook';
export { connectRibbon, type Command, type Tell } from './ribbon';
export { selectedCell, showCell } from './view';
