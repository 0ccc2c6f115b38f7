import type { Change } from '../../src/budget/sheet';
import { rememberMade } from '../../src/jobs/workbook/made';
import { createGridProgram } from '../../src/workbook/grid';
import { blankZeros } from '../../src/workbook/grid/blank-zeros';
import { newWorkbookData } from '../../src/workbook/grid/file';
import type { HostProgram } from '../../src/workbook/program';
import type { Way } from '../way';
import { createGrid } from './create';

/** The workbench's own way: the pane works on the grid itself, and nothing else is there. */
export function createGridWay(container: HTMLElement): Way {
  const { api } = createGrid(container);
  let program: HostProgram | null = null;

  const workbook = () => {
    const open = api.getActiveWorkbook();
    if (!open) throw new Error('no workbook is on the desk');
    return open;
  };

  const open: Way['open'] = (data) => {
    const before = api.getActiveWorkbook();
    if (before) api.disposeUnit(before.getId());
    api.createWorkbook(data);
    if (!program) blankZeros(api);
    program ??= createGridProgram(api);
    return Promise.resolve(program);
  };

  return {
    open,
    create: async (plans) => {
      const opened = await open(newWorkbookData());
      const blank = workbook().getActiveSheet();
      const changes: Change[] = [
        ...plans.map((sheet): Change => ({ kind: 'addSheet', sheet })),
        rememberMade({}, plans),
      ];
      await opened.workbook.apply(changes);
      workbook().deleteSheet(blank);
      const [first] = plans;
      if (first) await opened.show({ sheet: first.name, row: 0, column: 0 });
      return opened;
    },
    snapshot: () => workbook().save(),
    undo: async () => {
      await api.undo();
    },
    onChange: (listener) => {
      api.addEvent(api.Event.CommandExecuted, ({ id }) => {
        if (id.startsWith('sheet.mutation.') || id.startsWith('data-validation.mutation.')) listener();
      });
    },
  };
}
