import { figureOfRange } from '../budget/facts';
import { toStoredNumber } from '../budget/money';
import { henan } from '../budget/profiles/henan';
import { type CellScalar, isErrorValue } from '../budget/sheet';
import { blockOf, plain, requiredText, scalarOf } from './input';
import { functionMessages as messages } from './messages';
import { unavailable } from './problem';
import { answer, spill } from './spill';

/** Errors elsewhere in a table do not matter; one in the figure's own cell means that there is no amount. */
function tableCell(cell: unknown): CellScalar {
  const value = plain(cell);
  return typeof value === 'string' && isErrorValue(value) ? value : scalarOf(value, '表');
}

/**
 * 从公开表的区域里取一个指标，如“支出总计”“人员经费”，金额按表的单位。按表名和表头认表，不看位置。
 * @customfunction FIGURE
 * @param table 公开表的区域，连同表名和表头
 * @param name 指标名称，一格或一个区域
 */
export function figure(table: unknown[][], name: unknown[][]): unknown[][] {
  return answer(() => {
    const values = blockOf(table).map((row) => row.map(tableCell));
    return spill([{ name: '指标', value: name }], (value = null) => {
      const wanted = requiredText(value, '指标');
      const found = figureOfRange(values, wanted, henan);
      switch (found.kind) {
        case 'found':
          return toStoredNumber(found.fact.amount);
        case 'unknownName':
          throw unavailable(messages.unknownFigure(wanted, found.known));
        case 'noTable':
          throw unavailable(messages.noTable(wanted, found.table));
        case 'noAmount':
          throw unavailable(messages.noAmount(wanted, found.table));
      }
    });
  });
}
