import { a1 } from '../../../src/budget/sheet';
import { describeWorkbook } from '../../workbook/contract';
import { openDesk } from './desk';

describeWorkbook('Excel, in the stand-in host', async () => {
  const desk = await openDesk();
  const { host, workbook } = desk;
  return {
    workbook,
    see: () => desk.see(),
    enter: (sheet, row, column, value) => {
      const isText = typeof value === 'string' && value !== '' && !value.startsWith('=');
      host.user.enter(`${sheet}!${a1(row, column)}`, isText ? `'${value}` : value);
    },
    strangersRule: (sheet) =>
      host.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange('A1:B2');
        const { custom } = range.conditionalFormats.add('Custom');
        custom.rule.formula = '=A1>0';
        custom.format.fill.color = '#00FF00';
        await context.sync();
      }),
    formats: (sheet) =>
      host.workbook.sheets.find(({ name }) => name === sheet)?.conditionalFormats.length ?? 0,
    front: () => host.workbook.active.name,
  };
});
