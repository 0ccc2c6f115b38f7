export { createOfficeWorkbook } from './office-workbook';
export { createOfficeProgram } from './program';
export { officeReady, showPane, type Obstacle } from './ready';
export { connectRibbon, type Command, type Tell } from './ribbon';
export { selectedCell, showCell } from './view';
