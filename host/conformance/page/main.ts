/// <reference types="office-js" />
import detail from '../../../assets/sample/henan-2024-detail.csv';
import info from '../../../assets/sample/henan-2024-info.json';
import type { InfoValues } from '../../../src/budget/info';
import { isNewWorkbook } from '../look';
import { runConformance } from '../run';
import type { Transcript } from '../transcript';

/** The page's words. */
const TEXTS = {
  title: '对照页',
  about:
    '在真实的 Excel 里重放测试用的情景，把 Excel 的回答记成一份 JSON，再与模拟宿主的记录比较。请在新建的空白工作簿里运行；会新增和删除工作表。',
  start: '开始',
  notNew: '这个工作簿不是空白的，没有动手。请新建一个工作簿，再打开本页。',
  notExcel: '这一页要在 Excel 里打开。',
  copy: '复制记录',
  download: '下载记录',
  copied: '已复制。',
  notCopied: 'Excel 不让复制。请在下面的框里全选（Ctrl+A）后复制（Ctrl+C）。',
} as const;

const MATERIALS = {
  department: '中共新乡市牧野区委办公室',
  year: 2024,
  detail: new TextEncoder().encode(detail),
  info: info as InfoValues,
};

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** One line for each thing that the run must show. */
function verdicts({ steps }: Transcript): HTMLElement {
  const list = element('ul');
  list.id = 'verdicts';
  for (const { step, claims, error } of steps) {
    for (const { claim, holds } of claims) {
      list.append(element('li', `${holds ? '通过' : '不符'} · ${step}：${claim}`));
    }
    if (error !== undefined) list.append(element('li', `出错 · ${step}：${error}`));
  }
  return list;
}

function results(transcript: Transcript): HTMLElement {
  const text = JSON.stringify(transcript, null, 1);
  const box = element('textarea', text);
  box.id = 'transcript';
  box.readOnly = true;
  const said = element('p');
  const copy = element('button', TEXTS.copy);
  copy.onclick = () => {
    navigator.clipboard.writeText(text).then(
      () => (said.textContent = TEXTS.copied),
      () => {
        said.textContent = TEXTS.notCopied;
        box.select();
      },
    );
  };
  const download = element('button', TEXTS.download);
  download.onclick = () => {
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'transcript.json';
    link.click();
  };
  const section = element('section');
  section.append(verdicts(transcript), copy, download, said, box);
  return section;
}

async function start(root: HTMLElement, status: HTMLElement, button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  if (!(await isNewWorkbook())) {
    status.textContent = TEXTS.notNew;
    button.disabled = false;
    return;
  }
  const transcript = await runConformance(MATERIALS, (what) => (status.textContent = what));
  status.textContent = '';
  root.append(results(transcript));
}

async function open(root: HTMLElement): Promise<void> {
  const { host } = (await Office.onReady()) as { readonly host: Office.HostType | null };
  root.append(element('h1', TEXTS.title), element('p', TEXTS.about));
  if (host !== Office.HostType.Excel) {
    root.append(element('p', TEXTS.notExcel));
    return;
  }
  const status = element('p');
  const button = element('button', TEXTS.start);
  button.id = 'start';
  button.onclick = () => {
    start(root, status, button).catch((error: unknown) => (status.textContent = String(error)));
  };
  root.append(button, status);
}

const root = document.getElementById('root');
if (root) void open(root);
