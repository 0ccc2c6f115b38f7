import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import { stillCalculating } from './errors';
import type { GridHost } from './host';

/** The grid begins to calculate this long after the last change (milliseconds), and a little more for slow timers. */
const BEFORE_START = 130;
const MOST = 60_000;

const START = 'formula.mutation.set-formula-calculation-start';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether the grid did something to its cells by itself: results of formulas, or a note of its own. */
export function isOfGrid(options: IExecutionOptions | undefined): boolean {
  return options?.['fromFormula'] === true || options?.onlyLocal === true;
}

function mayCalculate({ id }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  return (id.startsWith('sheet.mutation.') || id.includes('defined-name')) && !isOfGrid(options);
}

/** Waits until every formula has its result. */
export type Settle = () => Promise<void>;

/**
 * Follows the grid's calculation, so that nothing is read while results are still to come. Begins as if something had
 * just changed: a workbook that was opened is calculated too.
 */
export function followCalculation({ api, commands }: GridHost): Settle {
  let lastChange = Date.now();
  let isCalculating = false;

  commands.beforeCommandExecuted(({ id }) => {
    if (id === START) isCalculating = true;
  });
  commands.onCommandExecuted((command, options) => {
    if (mayCalculate(command, options)) lastChange = Date.now();
  });

  return async () => {
    const end = Date.now() + MOST;
    for (;;) {
      const quietFor = Date.now() - lastChange;
      if (Date.now() > end) throw stillCalculating();
      if (isCalculating) {
        isCalculating = false;
        await api
          .getFormula()
          .onCalculationResultApplied(MOST)
          .catch(() => {
            throw stillCalculating();
          });
      } else if (quietFor < BEFORE_START) await pause(BEFORE_START - quietFor);
      else return;
    }
  };
}
