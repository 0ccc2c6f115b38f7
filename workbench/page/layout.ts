import { element } from './element';
import { createRibbon, type RibbonActions } from './ribbon';
import { createSplitter } from './splitter';

const PANE_WIDTH = 352;

/** The parts of the page that others fill. */
export interface Layout {
  readonly grid: HTMLElement;
  readonly pane: HTMLElement;
  /** Names the workbook that is open. */
  setName(name: string): void;
  /** One quiet line at the top: where the work is kept. */
  readonly setNote: (note: string) => void;
  togglePane(): void;
}

/** Lays the page out: title line, ribbon, grid, pane beside it. */
export function createLayout(root: HTMLElement, actions: RibbonActions): Layout {
  const name = element('strong', { className: 'name' });
  const note = element('span', { className: 'note', attributes: { role: 'status' } });
  const title = element('header', { className: 'title' }, [
    element('span', { className: 'brand', text: '预算公开工作台' }),
    name,
    note,
    element('span', {
      className: 'honest',
      text: '这里不是 Excel，是网页表格；文件只在本机处理，不上传',
    }),
  ]);
  const grid = element('main', { className: 'grid', attributes: { 'aria-label': '表格' } });
  const pane = element('aside', { className: 'pane', attributes: { 'aria-label': '预算公开面板' } });
  const splitter = createSplitter(pane, PANE_WIDTH);
  root.replaceChildren(
    title,
    createRibbon(actions),
    element('div', { className: 'desk' }, [grid, splitter, pane]),
  );
  return {
    grid,
    pane,
    setName: (text) => {
      name.textContent = text;
      document.title = `${text} - 预算公开工作台`;
    },
    setNote: (text) => {
      note.textContent = text;
    },
    togglePane: () => {
      pane.hidden = !pane.hidden;
      splitter.hidden = pane.hidden;
    },
  };
}
