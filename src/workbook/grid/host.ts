import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type IExecutionOptions,
  type Injector,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-conditional-formatting';
import type {} from '@univerjs/preset-sheets-core';
import type {} from '@univerjs/preset-sheets-data-validation';

/** What the extension below adds. */
interface Serving {
  services(): Injector;
}

/** Lets the library's interface for programs give out its services, which it offers to extensions of itself only. */
class ServicesOfGrid extends FUniver implements Serving {
  services(): Injector {
    return this._injector;
  }
}
FUniver.extend(ServicesOfGrid);

/** What the adapter needs of a grid, found once. */
export interface GridHost {
  readonly api: FUniver;
  /** The workbook that is open now. It may be another one later: a file may have been opened. */
  readonly workbook: () => Workbook;
  readonly commands: ICommandService;
  readonly undo: IUndoRedoService;
}

/** The library's services behind its interface for programs. */
export function servicesOf(api: FUniver): Injector {
  return (api as unknown as Serving).services();
}

/** What the adapter needs of a grid. */
export function gridHost(api: FUniver): GridHost {
  const injector = servicesOf(api);
  const instances = injector.get(IUniverInstanceService);
  return {
    api,
    workbook: () => {
      const workbook = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
      if (!workbook) throw new Error('no workbook is open in the grid');
      return workbook;
    },
    commands: injector.get(ICommandService),
    undo: injector.get(IUndoRedoService),
  };
}

/** The worksheets in the order of their tabs. */
export function worksheets(workbook: Workbook): Worksheet[] {
  return workbook
    .getSheetOrders()
    .map((id) => workbook.getSheetBySheetId(id))
    .filter((sheet) => sheet != null);
}

/** What the grid does in one go (the library's mutations, by their ids), with who is meant by it. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
  readonly options?: IExecutionOptions;
}

/**
 * Carries out one mutation.
 * @throws Error where the grid refuses it
 */
export function mutate({ commands }: GridHost, { id, params, options }: Mutation): void {
  const done = commands.syncExecuteCommand<object, unknown>(id, params, options);
  if (done === false) throw new Error(`the grid refused ${id}`);
}
