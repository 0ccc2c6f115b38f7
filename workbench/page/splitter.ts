import { element } from './element';

const LEAST = 300;
const MOST = 720;
const STEP = 24;
const KEY = '预算公开工作台:面板宽度';

/** The bar between grid and pane (分隔条): drags, obeys the arrow keys, remembers the width. */
export function createSplitter(pane: HTMLElement, usual: number): HTMLElement {
  const bar = element('div', {
    className: 'splitter',
    title: '拖动改变面板宽度',
    attributes: {
      role: 'separator',
      'aria-orientation': 'vertical',
      'aria-label': '面板宽度',
      tabindex: '0',
    },
  });
  let width = usual;
  const setWidth = (wanted: number): void => {
    width = Math.min(Math.max(wanted, LEAST), MOST, Math.max(LEAST, window.innerWidth - 480));
    pane.style.width = `${String(width)}px`;
    bar.setAttribute('aria-valuenow', String(width));
    localStorage.setItem(KEY, String(width));
  };
  setWidth(Number(localStorage.getItem(KEY) ?? usual) || usual);

  bar.addEventListener('pointerdown', (down) => {
    const begin = width;
    bar.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent): void => {
      setWidth(begin + down.clientX - event.clientX);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener(
      'pointerup',
      () => {
        bar.removeEventListener('pointermove', move);
      },
      { once: true },
    );
  });
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') setWidth(width + STEP);
    if (key === 'ArrowRight') setWidth(width - STEP);
  });
  return bar;
}
