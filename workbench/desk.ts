import { userMessage } from '../src/jobs/error';
import { createCommands, type CommandName } from '../src/jobs/workbook/commands';
import { mountPane, type MountedPane } from '../src/taskpane';
import { newWorkbookData, openXlsx } from '../src/workbook/grid/file';
import type { HostProgram } from '../src/workbook/program';
import type { OpenBook } from './book';
import { saveAs } from './file/save';
import { createKeeper } from './keep/keeper';
import { tell } from './page/dialog';
import type { Layout } from './page/layout';
import type { CreateWay } from './way';

/** What is said of an error that nobody foresaw. */
const UNFORESEEN = '出了没有料到的问题，这次操作没有完成。请先点“保存”留一份，刷新页面后再试。';

/** The desk (办公桌): one workbook in the grid, the pane beside it, and what the buttons do to them. */
export interface Desk {
  readonly isOpen: () => boolean;
  open(book: OpenBook): Promise<void>;
  openFile(file: File): Promise<void>;
  startNew(): Promise<void>;
  startSample(kind: 'sample' | 'lastYear'): Promise<void>;
  command(name: CommandName): Promise<void>;
  save(): Promise<void>;
  undo(): Promise<void>;
  keepNow(): Promise<void>;
}

interface OnDesk {
  readonly name: string;
  readonly lost: readonly string[];
  readonly program: HostProgram;
  readonly pane: MountedPane;
}

/** Sets up the desk in the page. */
export function createDesk(layout: Layout, createWay: CreateWay): Desk {
  const way = createWay(layout.grid);
  let desk: OnDesk | null = null;

  const book = (): OpenBook | null => desk && { name: desk.name, lost: desk.lost, data: way.snapshot() };
  const keeper = createKeeper(book, layout.setNote);
  way.onChange(keeper.touch);

  const place = (program: HostProgram, { name, lost }: Omit<OpenBook, 'data'>): void => {
    desk?.pane.unmount();
    layout.pane.replaceChildren();
    const room = document.createElement('div');
    room.className = 'room';
    layout.pane.append(room);
    desk = {
      name,
      lost,
      program,
      pane: mountPane(room, program, { openSample: () => startSample('sample') }),
    };
    layout.setName(name);
    keeper.touch();
  };

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const message = userMessage(error) ?? UNFORESEEN;
      if (desk) desk.pane.session.say(message, 'error');
      else await tell('没有完成', [message]);
    }
  };

  const open: Desk['open'] = async ({ name, lost, data }) => {
    place(await way.open(data), { name, lost });
  };

  const startSample: Desk['startSample'] = async (kind) => {
    const { sampleSheets, yearAfterSample } = await import('./start/sample');
    const plans = await (kind === 'sample' ? sampleSheets() : yearAfterSample());
    const name = kind === 'sample' ? '样例部门2024年部门预算' : '样例部门2025年部门预算';
    place(await way.create(plans), { name, lost: [] });
  };

  return {
    isOpen: () => desk !== null,
    open,
    openFile: async (file) => {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const { data, lost, messages } = await openXlsx(bytes, file.name);
        const lines = lost.map(({ text }) => text);
        await open({ name: file.name.replace(/\.[^.]*$/, ''), data, lost: lines });
        if (lines.length > 0 || messages.length > 0)
          await tell(
            `已打开“${file.name}”`,
            [
              ...messages,
              ...(lines.length > 0 ? ['下面这些在这里保留不了，另存的文件里不会有；原文件不会改动。'] : []),
            ],
            lines,
          );
      } catch (error) {
        await tell(`“${file.name}”没有打开`, [userMessage(error) ?? UNFORESEEN]);
      }
    },
    startNew: () => open({ name: '新工作簿', data: newWorkbookData(), lost: [] }),
    startSample,
    command: (name) =>
      attempt(async () => {
        if (desk) await createCommands(desk.pane.session)[name]();
      }),
    save: () =>
      attempt(async () => {
        const open = book();
        if (!desk || !open) return;
        const saved = await saveAs(open, desk.program);
        if (saved !== null) layout.setNote(`已交给浏览器下载：${saved}.xlsx，请到下载文件夹查看`);
      }),
    undo: () => attempt(() => way.undo()),
    keepNow: () => keeper.now(),
  };
}
