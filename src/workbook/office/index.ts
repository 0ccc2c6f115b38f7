export { createOfficeWorkbook } from './office-workbook';
