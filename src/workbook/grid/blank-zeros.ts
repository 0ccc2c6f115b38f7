import { InterceptorEffectEnum } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { sheetExtras } from './extras';
import { servicesOf } from './host';

/** A number format that shows zeros as nothing: its third part is empty (零值不显示). */
const BLANKS_ZEROS = /^[^;]*;[^;]*;(?:;.*)?$/;

/**
 * Lets the page's grid leave zeros blank where a number format or a sheet says so, as the printed tables do; by itself it
 * shows whatever a format turns into nothing. Only what is seen changes. To be
 * called once, when a workbook is open.
 */
export function blankZeros(api: FUniver): void {
  servicesOf(api)
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Value,
      handler: (cell, { workbook, worksheet }, next) => {
        if (cell?.v !== 0) return next(cell);
        const pattern = workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? '';
        const isBlank = BLANKS_ZEROS.test(pattern) || sheetExtras(worksheet.getConfig()).showsZeros === false;
        return next(isBlank ? { ...cell, v: '' } : cell);
      },
    });
}
