import type { KeptWork } from '../keep/store';
import { element } from '../page/element';

/** How the work begins. */
export type Beginning = 'continue' | 'new' | 'sample' | 'lastYear' | 'open';

interface Choice {
  readonly beginning: Beginning;
  readonly title: string;
  readonly lines: string;
}

const CHOICES: readonly Choice[] = [
  {
    beginning: 'new',
    title: '新建',
    lines: '从空白工作簿开始：点“生成”得到明细和各张空表，贴入明细，再点“生成”。',
  },
  {
    beginning: 'open',
    title: '打开文件',
    lines: '打开本机的 .xlsx，可以是今年的预算表，也可以是上年的。也可以把文件拖到这里。',
  },
  {
    beginning: 'sample',
    title: '样例部门（2024 年）',
    lines: '一个填好的部门：有明细、填报信息和十二张表，可以直接校验和起草。',
  },
  {
    beginning: 'lastYear',
    title: '上年样例',
    lines: '以样例部门 2024 年的表为上年，生成 2025 年的空表，上年数已经带入。',
  },
];

function choiceButton(choice: Choice, choose: (beginning: Beginning) => void, className = ''): HTMLElement {
  return element(
    'button',
    {
      className,
      attributes: { type: 'button' },
      onClick: () => {
        choose(choice.beginning);
      },
    },
    [element('strong', { text: choice.title }), element('span', { text: choice.lines })],
  );
}

function dateOf(at: Date): string {
  return at.toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}

/** The first screen. */
export interface StartScreen {
  show(kept: KeptWork | null): void;
  hide(): void;
  /** Says what is under way; null when the choices can be used again. */
  setBusy(words: string | null): void;
}

/** Puts up the first screen (开始): what this page is, and the ways to begin. */
export function createStartScreen(choose: (beginning: Beginning) => void): StartScreen {
  const choices = element('div', { className: 'choices' });
  const busy = element('p', { attributes: { role: 'status' } });
  const screen = element('section', { className: 'start', attributes: { 'aria-label': '开始' } }, [
    element('div', {}, [
      element('h1', { text: '预算公开工作台' }),
      element('p', {
        text: '生成、校验部门预算公开表，起草预算情况说明。没有 Excel 也能用，WPS 的文件存成 .xlsx 就能打开。',
      }),
      element('p', { text: '这里不是 Excel，是网页里的表格。文件只在这台电脑上处理，不上传，不联网。' }),
      choices,
      busy,
    ]),
  ]);
  document.body.append(screen);
  return {
    show: (kept) => {
      const last = kept && {
        beginning: 'continue' as const,
        title: '继续上次的工作',
        lines: `${kept.book.name}，${dateOf(kept.at)}暂存在这个浏览器里。`,
      };
      choices.replaceChildren(
        ...(last ? [choiceButton(last, choose, 'first')] : []),
        ...CHOICES.map((choice) => choiceButton(choice, choose)),
      );
      screen.hidden = false;
    },
    hide: () => {
      screen.hidden = true;
    },
    setBusy: (words) => {
      screen.classList.toggle('busy', words !== null);
      busy.textContent = words ?? '';
    },
  };
}
