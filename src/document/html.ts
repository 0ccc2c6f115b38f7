import {
  type DisclosureDocument,
  type PrintedCell,
  type PrintedTable,
  type Run,
  type Section,
} from '../budget/narrative/document';
import { printable, splitAtGaps } from './plain';

const SONG = "font-family:宋体,SimSun,'Songti SC',serif";
const HEI = "font-family:黑体,SimHei,'Heiti SC',sans-serif";
const KAI = "font-family:楷体_GB2312,楷体,KaiTi,'Kaiti SC',serif";
const FANG = 'font-family:仿宋_GB2312,仿宋,FangSong,STFangsong,serif';
const TITLE = 'font-family:方正小标宋简体,华文中宋,STZhongsong,宋体,SimSun,serif';

/** Looks as inline styles: what is pasted into a website's editor loses its style sheet. */
const STYLES = {
  cover: `${TITLE};font-size:22pt;line-height:38pt;text-align:center;font-weight:normal;margin:0`,
  date: `${KAI};font-size:16pt;line-height:28.95pt;text-align:center;margin:0 0 28.95pt`,
  h1: `${TITLE};font-size:22pt;line-height:1.4;text-align:center;font-weight:normal;margin:28.95pt 0`,
  h2: `${HEI};font-size:16pt;line-height:28.95pt;font-weight:normal;text-indent:2em;margin:0`,
  h3: `${KAI};font-size:16pt;line-height:28.95pt;font-weight:normal;text-indent:2em;margin:0`,
  p: `${FANG};font-size:16pt;line-height:28.95pt;text-align:justify;text-indent:2em;margin:0`,
  caption: `${SONG};font-size:10.5pt;line-height:16pt;margin:0`,
  table: `${SONG};font-size:10.5pt;border-collapse:collapse;width:100%`,
  note: `${SONG};font-size:9pt;line-height:13pt;margin:4pt 0 0`,
  gap: 'background-color:#ffff00',
} as const;

type StyleName = keyof typeof STYLES;

function escape(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function inline(text: string, isGap = false): string {
  return (isGap ? [{ text, isGap }] : splitAtGaps(text))
    .map((stretch) => {
      const html = escape(stretch.text).replaceAll('\n', '<br>');
      return stretch.isGap ? `<mark style="${STYLES.gap}">${html}</mark>` : html;
    })
    .join('');
}

function tag(name: string, style: StyleName, content: string, more = ''): string {
  return `<${name} style="${STYLES[style]}${more}">${content}</${name}>`;
}

const runs = (all: readonly Run[]): string => all.map((run) => inline(run.text, run.isGap === true)).join('');

function section({ heading, level, paragraphs }: Section): string[] {
  const name = `h${String(level)}` as 'h1' | 'h2' | 'h3';
  return [tag(name, name, inline(heading)), ...paragraphs.map((each) => tag('p', 'p', runs(each.runs)))];
}

function cell(content: PrintedCell, name: 'th' | 'td'): string {
  const spans =
    (content.rowSpan === undefined ? '' : ` rowspan="${String(content.rowSpan)}"`) +
    (content.columnSpan === undefined ? '' : ` colspan="${String(content.columnSpan)}"`);
  const weight = (content.bold ?? name === 'th') ? 'bold' : 'normal';
  // Leading spaces show how far an item is indented.
  const text = content.text.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length));
  const style = `border:1px solid #000;padding:3pt;text-align:${content.align};font-weight:${weight}`;
  return `<${name}${spans} style="${style}">${inline(text)}</${name}>`;
}

function table(printed: PrintedTable): string[] {
  const row = (cells: readonly PrintedCell[], name: 'th' | 'td') =>
    `<tr>${cells.map((each) => cell(each, name)).join('')}</tr>`;
  const total = printed.columnWidths.reduce((sum, width) => sum + width, 0);
  const columns = printed.columnWidths.map(
    (width) => `<col style="width:${String(Math.trunc((width * 1000) / total) / 10)}%">`,
  );
  const header = printed.rows.slice(0, printed.headerRows).map((cells) => row(cells, 'th'));
  const body = printed.rows.slice(printed.headerRows).map((cells) => row(cells, 'td'));
  const captions = [{ text: printed.code, align: 'right' as const }, ...printed.captions];
  return [
    tag('h2', 'h2', inline(printed.title), ';text-align:center;text-indent:0;margin-top:28.95pt'),
    ...captions
      .filter((caption) => caption.text !== '')
      .map((caption) => tag('p', 'caption', inline(caption.text), `;text-align:${caption.align}`)),
    tag(
      'table',
      'table',
      `<colgroup>${columns.join('')}</colgroup><thead>${header.join('')}</thead><tbody>${body.join('')}</tbody>`,
    ),
    ...(printed.note === undefined ? [] : [tag('p', 'note', inline(printed.note))]),
  ];
}

/** The narrative alone as HTML, without the attached tables; see `toHtml`. */
export function textToHtml(document: DisclosureDocument): string {
  return toHtml({ ...document, attachments: [] });
}

/** One attached table as HTML, to be put on a page or into a document by itself. */
export function tableToHtml(printed: PrintedTable): string {
  return `<section lang="zh-CN">\n${table(printed).join('\n')}\n</section>\n`;
}

/**
 * The document as HTML for a clipboard or a website's editor: one element, looks as inline styles, no classes, no
 * scripts, every text escaped. Headings are h1 to h3, tables real tables with header rows and merged cells.
 */
export function toHtml(document: DisclosureDocument): string {
  const { department, title, date } = document.cover;
  const parts = [
    tag('p', 'cover', inline(department)),
    tag('p', 'cover', inline(title)),
    tag('p', 'date', inline(date)),
    ...document.sections.flatMap(section),
    ...document.attachments.flatMap(table),
  ];
  return `<article lang="zh-CN">\n${parts.join('\n')}\n</article>\n`;
}
