import type { Obstacle } from '../workbook/office';

/** What the page says when it cannot work, and what to do instead. */
const OUTSIDE = {
  notInExcel: {
    title: '请在 Excel 里打开',
    lines: [
      '这一页是 Excel 加载项“预算公开助手”的面板，单独在浏览器里打开时没有工作簿可用。',
      '在 Excel 里：点“预算公开”选项卡上的“打开面板”。没有这个选项卡，请先按部署说明装好加载项。',
      '没有 Excel：可以用网页工作台，或者用命令行处理 .xlsx 文件。',
    ],
  },
  otherProgram: {
    title: '请在 Excel 里打开',
    lines: ['预算公开助手只在 Excel 里工作。请在 Excel 里打开预算公开的工作簿，再点“预算公开”选项卡。'],
  },
  tooOld: {
    title: '这个 Excel 版本太旧',
    lines: [
      '缺少需要的接口（ExcelApi 1.9）。请使用 Excel 2021、Microsoft 365 或更新的版本。',
      '暂时不能升级的，可以用网页工作台，或者用命令行处理 .xlsx 文件。',
    ],
  },
  noOfficeScript: {
    title: '没有连上 Excel',
    lines: [
      '面板没有读到 Office 的接口文件 office.js，通常是单位网络不能访问微软的下载地址。',
      '请管理员按部署说明改用内网的 office.js，再重新打开面板。数据没有离开本机，工作簿没有改动。',
    ],
  },
} as const satisfies Readonly<
  Record<Obstacle, { readonly title: string; readonly lines: readonly string[] }>
>;

/** Says in the page why the pane cannot be opened and what to do. */
export function sayOutside(element: HTMLElement, obstacle: Obstacle): void {
  const { title, lines } = OUTSIDE[obstacle];
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraphs = lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  const section = document.createElement('main');
  section.className = 'outside';
  section.append(heading, ...paragraphs);
  element.replaceChildren(section);
}
