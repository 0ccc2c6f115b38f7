import type { OpenBook } from '../book';
import { keepWork } from './store';

/** Work is kept this long after the last change (milliseconds). */
const QUIET = 1_200;

/** Keeps the work in this browser while it is being done (暂存). */
export interface Keeper {
  /** Something has changed. */
  readonly touch: () => void;
  /** Keeps it at once. */
  readonly now: () => Promise<void>;
}

/**
 * Keeps the work after each change, late and joined, and at once when the page is left.
 * @param book the workbook as it stands; null where none is open
 * @param say tells the user, in one short line, how it went
 */
export function createKeeper(book: () => OpenBook | null, say: (note: string) => void): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const open = book();
    if (!open) return;
    try {
      const at = new Date();
      await keepWork({ book: open, at });
      say(`已暂存在本浏览器 ${at.toLocaleTimeString('zh-CN', { timeStyle: 'short' })}，交付请点“保存”`);
    } catch {
      say('这个浏览器不让暂存，关掉页面会丢失，请及时点“保存”');
    }
  };
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && timer !== undefined) void now();
  });
  return {
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void now(), QUIET);
    },
    now,
  };
}
