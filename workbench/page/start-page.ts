import { createDesk, type Desk } from '../desk';
import { pickFile, takeDroppedFiles } from '../file/pick';
import { keptWork, type KeptWork } from '../keep/store';
import { createStartScreen, type Beginning } from '../start/start-screen';
import type { CreateWay } from '../way';
import { ask, tell } from './dialog';
import { createLayout } from './layout';
import './page.css';

const FAILED = '页面没有准备好。请刷新一次；仍然不行，请换用新版的 Edge、Chrome 或 360 极速浏览器。';

/**
 * Puts up the page: first the choice of how to begin, and behind it the desk, which is fetched meanwhile.
 * @param loadWay brings the grid, the heavy part
 */
export function startPage(root: HTMLElement, loadWay: () => Promise<CreateWay>): void {
  let ready: Promise<Desk> | null = null;
  let kept: KeptWork | null = null;

  const layout = createLayout(root, {
    command: (name) => void onDesk((desk) => desk.command(name)),
    file: (action) => {
      if (action === 'open') void openPicked();
      if (action === 'save') void onDesk((desk) => desk.save());
      if (action === 'undo') void onDesk((desk) => desk.undo());
      if (action === 'pane') layout.togglePane();
      if (action === 'start') void goToStart();
    },
  });

  const desk = (): Promise<Desk> => {
    ready ??= loadWay().then((createWay) => createDesk(layout, createWay));
    return ready;
  };
  const onDesk = async (work: (desk: Desk) => Promise<void>): Promise<void> => {
    await work(await desk());
  };

  /** The browser keeps one work only, so opening another one asks. */
  const mayReplace = async (): Promise<boolean> => {
    if (ready === null || !(await ready).isOpen()) return true;
    const answer = await ask({
      title: '换一个工作簿？',
      lines: ['现在的工作簿没有点“保存”的内容，换掉以后找不回来。'],
      yes: '换掉',
      no: '先不换',
    });
    return answer !== null;
  };

  const begin = async (words: string, work: (desk: Desk) => Promise<void>): Promise<void> => {
    screen.setBusy(words);
    try {
      const there = await desk();
      await work(there);
      if (there.isOpen()) screen.hide();
    } catch {
      await tell('没有打开', [FAILED]);
    } finally {
      screen.setBusy(null);
    }
  };

  const openFile = async (file: File): Promise<void> => {
    if (await mayReplace()) await begin(`正在打开“${file.name}”……`, (there) => there.openFile(file));
  };
  const openPicked = async (): Promise<void> => {
    const file = await pickFile();
    if (file) await openFile(file);
  };
  const goToStart = async (): Promise<void> => {
    if (ready !== null) await (await ready).keepNow();
    kept = await keptWork();
    screen.show(kept);
  };

  const beginnings: Readonly<Record<Beginning, () => Promise<void>>> = {
    open: openPicked,
    continue: () =>
      begin('正在取回上次的工作……', async (there) => {
        if (kept) await there.open(kept.book);
      }),
    new: () => begin('正在新建……', (there) => there.startNew()),
    sample: () => begin('正在打开样例……', (there) => there.startSample('sample')),
    lastYear: () => begin('正在打开样例……', (there) => there.startSample('lastYear')),
  };
  const choose = async (beginning: Beginning): Promise<void> => {
    const isOther = beginning !== 'continue' && beginning !== 'open';
    if (!isOther || (await mayReplace())) await beginnings[beginning]();
  };
  const screen = createStartScreen((beginning) => void choose(beginning));

  takeDroppedFiles((file) => void openFile(file));
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void onDesk((there) => there.save());
  });
  void keptWork().then((work) => {
    kept = work;
    screen.show(work);
    // Once the choice can be read, the heavy part is fetched behind it.
    requestAnimationFrame(() => setTimeout(() => void desk().catch(() => undefined), 50));
  });
}
