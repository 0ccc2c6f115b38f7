import { describe, expect, it } from 'vitest';
import { newWorkbookData, openXlsx, saveXlsx, type OpenedBook } from '../../../src/workbook/grid/file';
import { bookWith, withParts } from './books';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (...all: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
const SHEET = 'xl/worksheets/sheet1.xml';

/** A book of another program: a sheet of figures with these parts put into the package. */
async function foreign(parts: Parameters<typeof withParts>[1]): Promise<OpenedBook> {
  const cellData = { 0: { 0: { v: '合计', t: 1 }, 1: { v: 593.39, t: 2 } } };
  return openXlsx(withParts(await saveXlsx(bookWith({ cellData })), parts), '外来.xlsx');
}
const texts = ({ lost }: OpenedBook): string[] => lost.map(({ text }) => text);
const before = (end: string, more: string) => (xml: string) => xml.replace(end, more + end);

describe('what a file of another program has and the grid cannot keep', () => {
  it('names charts, pictures and shapes on their sheet', async () => {
    const opened = await foreign({
      [SHEET]: before('</worksheet>', '<drawing r:id="rId1"/>'),
      'xl/worksheets/_rels/sheet1.xml.rels': rels(['drawing', '../drawings/drawing1.xml']),
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:sp/><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>',
      'xl/drawings/_rels/drawing1.xml.rels': rels(
        ['chart', '../charts/chart1.xml'],
        ['chart', '../charts/chart2.xml'],
        ['image', '../media/image1.png'],
      ),
      'xl/charts/chart1.xml': '<c/>',
      'xl/charts/chart2.xml': '<c/>',
      'xl/media/image1.png': 'png',
    });
    expect(texts(opened)).toEqual([
      '“Sheet1”：图表 2 个，另存的文件里没有',
      '“Sheet1”：图片 1 张，另存的文件里没有',
      '“Sheet1”：图形或文本框 1 个，另存的文件里没有',
    ]);
    expect(opened.lost[0]).toMatchObject({ kind: 'chart', sheet: 'Sheet1', count: 2 });
    expect(opened.data.sheets['sheet-1']!.cellData![0]![1]!.v).toBe(593.39);
  });

  it('names macros, data of other programs, links, signatures and what it does not know', async () => {
    const opened = await foreign({
      'xl/vbaProject.bin': 'vba',
      'customXml/item1.xml': '<a/>',
      'customXml/itemProps1.xml': '<a/>',
      'customXml/_rels/item1.xml.rels': rels(),
      'xl/externalLinks/externalLink1.xml': '<a/>',
      'xl/connections.xml': '<a/>',
      '_xmlsignatures/sig1.xml': '<a/>',
      'docProps/custom.xml': '<a/>',
      'xl/printerSettings/printerSettings1.bin': 'x',
      'xl/somethingNew.xml': '<a/>',
    });
    expect(new Set(opened.lost.map(({ kind, sheet, count }) => `${kind} ${String(sheet)} ${count}`))).toEqual(
      new Set([
        'macro null 1',
        'customXml null 1',
        'externalLink null 1',
        'connection null 1',
        'signature null 1',
        'properties null 1',
        'unknown null 1',
      ]),
    );
    expect(texts(opened)).toContain('工作簿：宏 1 套，这里不运行，另存的文件里也没有');
  });

  it('names pivot tables, filters, links, groups, breaks, sparklines, icon sets and passwords', async () => {
    const opened = await foreign({
      'xl/worksheets/_rels/sheet1.xml.rels': rels(
        ['pivotTable', '../pivotTables/pivotTable1.xml'],
        ['table', '../tables/table1.xml'],
      ),
      'xl/pivotTables/pivotTable1.xml': '<a/>',
      'xl/tables/table1.xml': '<a/>',
      [SHEET]: (xml) =>
        xml
          .replace('<row r="1"', '<row r="1" outlineLevel="1"')
          .replace(
            '</sheetData>',
            '</sheetData><sheetProtection sheet="1" password="CC1A"/><autoFilter ref="A1:B1"/>' +
              '<conditionalFormatting sqref="B1"><cfRule type="iconSet" priority="1"><iconSet/></cfRule></conditionalFormatting>' +
              '<hyperlinks><hyperlink ref="A1" location="B1"/></hyperlinks><rowBreaks><brk id="1"/></rowBreaks>',
          )
          .replace(
            '</worksheet>',
            '<extLst><ext><x14:sparklineGroups xmlns:x14="x"><x14:sparklineGroup><x14:sparklines>' +
              '<x14:sparkline/><x14:sparkline/></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>',
          ),
    });
    expect(Object.fromEntries(opened.lost.map(({ kind, count }) => [kind, count]))).toEqual({
      pivotTable: 1,
      table: 1,
      filter: 1,
      hyperlink: 1,
      outline: 1,
      pageBreak: 1,
      sparkline: 2,
      condition: 1,
      password: 1,
    });
    expect(texts(opened)).toContain('“Sheet1”：保护密码 1 个，保护还在，但取消保护不再需要密码');
  });

  it('says of formatted pieces of text and of threads that their words stay', async () => {
    const opened = await foreign({
      'xl/worksheets/_rels/sheet1.xml.rels': rels(
        ['comments', '../comments1.xml'],
        ['threadedComment', '../threadedComments/threadedComment1.xml'],
      ),
      'xl/comments1.xml':
        '<comments><commentList><comment ref="B1"><text><t>[Threaded comment] …</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment ref="B1"><text>请核对</text></threadedComment><threadedComment ref="B1"><text>已核对</text></threadedComment></ThreadedComments>',
      'xl/sharedStrings.xml':
        '<sst><si><r><t>合</t></r><r><rPr><b/></rPr><t>计</t></r></si><si><t>无</t></si></sst>',
      'xl/_rels/workbook.xml.rels': before(
        '</Relationships>',
        `<Relationship Id="rId9" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
      ),
    });
    expect(texts(opened)).toEqual([
      '“Sheet1”：带回复的批注 2 条，文字留在普通批注里，作者和时间不留',
      '工作簿：一格里几种字体的文字 1 段，文字都在，整格用一种字体',
    ]);
    const notes = opened.data.resources!.find(({ name }) => name === 'SHEET_NOTE_PLUGIN')!.data;
    expect(JSON.parse(notes)).toMatchObject({ 'sheet-1': { 0: { 1: { note: '请核对\n已核对' } } } });
  });

  it('says nothing of a book that it keeps whole', async () => {
    const opened = await openXlsx(await saveXlsx(newWorkbookData()), '空.xlsx');
    expect(opened.lost).toEqual([]);
    expect(opened.messages).toEqual([]);
  });
});

describe('files that are no workbook', () => {
  it.each([
    ['空文件.xlsx', '', '是空文件'],
    ['网页.xlsx', '<html><body><table></table></body></html>', '其实是网页'],
    ['文件.xlsx', '%PDF-1.7', '是 PDF 文件'],
  ])('%s is told as everywhere else', async (name, content, message) => {
    await expect(openXlsx(new TextEncoder().encode(content), name)).rejects.toThrow(`“${name}”${message}`);
  });

  it('a broken part is told as a damaged file', async () => {
    const broken = withParts(await saveXlsx(newWorkbookData()), { 'xl/styles.xml': '<styleSheet><fonts>' });
    await expect(openXlsx(broken, '坏.xlsx')).rejects.toThrow('“坏.xlsx”已损坏或没有下载完整');
  });
});
