import { beforeAll, describe, expect, it } from 'vitest';
import { toDocx } from '../../src/document';
import { type PrintedTable } from '../../src/budget/narrative/document';
import { fittingPoints, shareOut } from '../../src/document/docx/table-fit';
import { attribute, elements, partOf, partsOf } from './docx-parts';
import { sample } from './fixture';

let bytes: Uint8Array;
let body: string;
let styles: string;
let settings: string;

beforeAll(async () => {
  bytes = await toDocx(sample);
  body = partOf(bytes, 'word/document.xml');
  styles = partOf(bytes, 'word/styles.xml');
  settings = partOf(bytes, 'word/settings.xml');
});

const TWIPS_PER_MM = 1440 / 25.4;
const inMillimetres = (xml: string, name: string): number => Number(attribute(xml, name)) / TWIPS_PER_MM;

function style(id: string): string {
  const found = elements(styles, 'w:style').find((each) => attribute(each, 'w:styleId') === id);
  if (found === undefined) throw new Error(`no style ${id}`);
  return found;
}

const only = (xml: string, name: string): string => elements(xml, name)[0] ?? '';

describe('GB/T 9704 measurements in the file', () => {
  it('sets text on A4 with margins 37, 35, 28 and 26 mm', () => {
    const [cover, text] = elements(body, 'w:sectPr');
    for (const section of [cover!, text!]) {
      expect(inMillimetres(only(section, 'w:pgSz'), 'w:w')).toBeCloseTo(210, 1);
      expect(inMillimetres(only(section, 'w:pgSz'), 'w:h')).toBeCloseTo(297, 1);
      const margin = only(section, 'w:pgMar');
      const sides = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) => inMillimetres(margin, side));
      [37, 35, 28, 26].forEach((wanted, index) => expect(sides[index]).toBeCloseTo(wanted, 1));
    }
  });

  it('turns the pages of the tables to landscape', () => {
    const size = only(elements(body, 'w:sectPr')[2]!, 'w:pgSz');
    expect([attribute(size, 'w:w'), attribute(size, 'w:h'), attribute(size, 'w:orient')]).toEqual([
      '16838',
      '11906',
      'landscape',
    ]);
  });

  it.each([
    ['CoverTitle', '方正小标宋简体', 22],
    ['Heading1', '方正小标宋简体', 22],
    ['Heading2', '黑体', 16],
    ['Heading3', '楷体_GB2312', 16],
    ['BodyText', '仿宋_GB2312', 16],
    ['Footer', '宋体', 14],
  ])('writes %s in %s of %d pt, digits in Times New Roman', (id, face, points) => {
    const fonts = only(style(id), 'w:rFonts');
    expect(attribute(fonts, 'w:eastAsia')).toBe(face);
    expect(attribute(fonts, 'w:ascii')).toBe('Times New Roman');
    expect(attribute(only(style(id), 'w:sz'), 'w:val')).toBe(String(points * 2));
  });

  it('spaces body lines at a fixed 28.95 pt, so that 22 fill the page, and indents by two characters', () => {
    const spacing = only(style('BodyText'), 'w:spacing');
    expect([attribute(spacing, 'w:line'), attribute(spacing, 'w:lineRule')]).toEqual(['579', 'exact']);
    const textHeight = 16838 - 2098 - 1984;
    expect(Math.floor(textHeight / 579)).toBe(22);
    expect(attribute(only(style('BodyText'), 'w:ind'), 'w:firstLineChars')).toBe('200');
  });

  it('tightens body characters so that 28 fill a line', () => {
    const tightened = 320 + Number(attribute(elements(style('BodyText'), 'w:spacing').at(-1)!, 'w:val'));
    const textWidth = 11906 - 1587 - 1474;
    expect(Math.floor(textWidth / tightened)).toBe(28);
  });
});

describe('runs and fonts', () => {
  it('states an East-Asian font on every run, in the text and in the footers', () => {
    const footers = Object.entries(partsOf(bytes)).filter(([name]) => /footer\d+\.xml$/.test(name));
    expect(footers).toHaveLength(4);
    const runs = [body, ...footers.map(([, xml]) => xml)].flatMap((xml) => elements(xml, 'w:r'));
    expect(runs.length).toBeGreaterThan(400);
    expect(runs.filter((run) => attribute(only(run, 'w:rFonts'), 'w:eastAsia') === undefined)).toEqual([]);
  });

  it('names the font to take where a face is not installed', () => {
    const fallbacks = elements(partOf(bytes, 'word/fontTable.xml'), 'w:font').map((font) => [
      attribute(font, 'w:name'),
      attribute(only(font, 'w:altName'), 'w:val'),
    ]);
    expect(fallbacks).toEqual([
      ['方正小标宋简体', '华文中宋'],
      ['仿宋_GB2312', '仿宋'],
      ['黑体', 'SimHei'],
      ['楷体_GB2312', '楷体'],
      ['宋体', 'SimSun'],
      ['Times New Roman', undefined],
    ]);
  });

  it('calls the language Chinese', () => {
    expect(attribute(only(only(styles, 'w:docDefaults'), 'w:lang'), 'w:eastAsia')).toBe('zh-CN');
  });

  it('highlights a gap and nothing else', () => {
    const highlighted = elements(body, 'w:r').filter((run) => run.includes('<w:highlight w:val="yellow"/>'));
    expect(
      highlighted.map((run) =>
        elements(run, 'w:t')
          .join('')
          .replace(/<[^>]*>/g, ''),
      ),
    ).toEqual(['【请填写增减原因】']);
  });

  it('keeps a figure and its unit on one line by rule, without a character between them', () => {
    const rule = only(settings, 'w:noLineBreaksBefore');
    expect(attribute(rule, 'w:lang')).toBe('zh-CN');
    for (const unit of '万亿元年，。；：）%') expect(attribute(rule, 'w:val')).toContain(unit);
    expect(body).toContain('收入总计1,300.00万元，支出总计');
    expect(body).not.toMatch(/[\u2060\ufeff\u00a0\u200b]/);
  });
});

describe('contents, headings and page numbers', () => {
  it('fills the table of contents in, with a link and a page for every part, section and table', () => {
    const contents = only(body, 'w:sdt');
    expect(contents).toContain('TOC \\o &quot;1-2&quot; \\h \\z \\u');
    const lines = elements(contents, 'w:p').map((line) => {
      const texts = elements(line, 'w:t').map((text) => text.replace(/<[^>]*>/g, ''));
      return `${texts[0] ?? ''}…${texts[1] ?? ''}`;
    });
    expect(lines).toEqual([
      '第一部分　临川县水利技术服务中心概况…3',
      '一、主要职责…3',
      '二、机构设置与预算单位构成…3',
      '第二部分　2027年度部门预算情况说明…4',
      '一、收入支出预算总体情况说明…4',
      '二、收入预算总体情况说明…4',
      '三、支出预算总体情况说明…4',
      '四、“三公”经费支出预算情况说明…4',
      '五、其他重要事项的情况说明…5',
      '第三部分　名词解释…6',
      '一、财政拨款收入…6',
      '二、“三公”经费…6',
      '附件…7',
      '2027年部门收支总体情况表…7',
      '2027年部门支出总体情况表…8',
      '2027年政府性基金预算支出情况表…13',
      '2027年部门整体绩效目标表…14',
    ]);
    const targets = elements(contents, 'w:hyperlink').map((link) => attribute(link, 'w:anchor'));
    const bookmarks = elements(body, 'w:bookmarkStart').map((mark) => attribute(mark, 'w:name'));
    expect(targets).toHaveLength(lines.length);
    expect(targets.filter((target) => !bookmarks.includes(target))).toEqual([]);
  });

  it('opens without asking to update fields', () => {
    expect(body).not.toMatch(/w:dirty="(true|1)"/);
    expect(settings).not.toContain('updateFields');
  });

  it('makes headings real ones, and begins every part on a new page', () => {
    const heading = (id: string) =>
      elements(body, 'w:p').filter((each) => each.includes(`<w:pStyle w:val="${id}"/>`));
    expect(heading('Heading1')).toHaveLength(3);
    expect(heading('Heading1').every((each) => each.includes('<w:pageBreakBefore/>'))).toBe(true);
    expect(heading('Heading2')).toHaveLength(9);
    expect(heading('Heading3')).toHaveLength(3);
    expect(
      ['Heading1', 'Heading2', 'Heading3'].map((id) => attribute(only(style(id), 'w:outlineLvl'), 'w:val')),
    ).toEqual(['0', '1', '2']);
  });

  it('numbers pages outside as — 1 —, left on even and right on odd pages, and the cover not at all', () => {
    expect(settings).toContain('<w:evenAndOddHeaders/>');
    const [cover, ...others] = elements(body, 'w:sectPr');
    expect(cover).not.toContain('footerReference');
    expect(others.map((section) => elements(section, 'w:footerReference').length)).toEqual([2, 2]);
    const alignments = Object.entries(partsOf(bytes))
      .filter(([name]) => /footer\d+\.xml$/.test(name))
      .map(([, xml]) => {
        expect(xml.replace(/<[^>]*>/g, '')).toBe('— PAGE —');
        return attribute(only(xml, 'w:jc'), 'w:val');
      });
    expect(alignments.sort()).toEqual(['left', 'left', 'right', 'right']);
  });
});

describe('attached tables', () => {
  const rowsOf = (index: number): string[] => elements(elements(body, 'w:tbl')[index]!, 'w:tr');

  it('repeats the header rows and splits no row', () => {
    const headers = [0, 1, 2, 3].map(
      (index) => rowsOf(index).filter((row) => row.includes('<w:tblHeader/>')).length,
    );
    expect(headers).toEqual([2, 3, 2, 1]);
    expect(rowsOf(1)).toHaveLength(37);
    expect(rowsOf(1).filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it('merges cells across and down', () => {
    const first = rowsOf(1)[0]!;
    expect(elements(first, 'w:gridSpan').map((span) => attribute(span, 'w:val'))).toEqual(['3', '5', '3']);
    expect(elements(first, 'w:vMerge').map((merge) => attribute(merge, 'w:val'))).toEqual([
      'restart',
      'restart',
      'restart',
    ]);
    expect(elements(rowsOf(1)[2]!, 'w:vMerge').map((merge) => attribute(merge, 'w:val'))).toEqual(
      Array.from({ length: 10 }, () => 'continue'),
    );
  });

  it('aligns amounts right and fills the width of the page exactly', () => {
    const cells = elements(rowsOf(0)[2]!, 'w:tc');
    expect(cells.map((cell) => attribute(only(cell, 'w:jc'), 'w:val'))).toEqual([
      'left',
      'right',
      'left',
      'right',
    ]);
    const grid = elements(elements(body, 'w:tbl')[1]!, 'w:gridCol').map((column) =>
      Number(attribute(column, 'w:w')),
    );
    expect(grid).toHaveLength(14);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2 * 1020);
  });

  it('sets a table smaller rather than tear an amount over two lines', () => {
    const roomy = { ...sample.attachments[0]!, columnWidths: [1, 1, 1, 1] };
    const narrow = { ...roomy, columnWidths: [30, 3, 30, 3] };
    const points = (table: PrintedTable) => fittingPoints(table, shareOut(table.columnWidths, 14_798));
    expect(points(roomy)).toBe(10.5);
    expect(points(narrow)).toBe(7);
  });

  it('prints the note under its table', () => {
    expect(body.indexOf('注：本表按支出功能分类列示')).toBeGreaterThan(body.indexOf('特定目标类'));
  });
});

describe('the file itself', () => {
  it('ends with a paragraph, a hair high, after the last table', () => {
    const [, end = ''] = body.split(/<\/w:tbl>(?!.*<\/w:tbl>)/s);
    expect(end).toMatch(/^<w:p><w:pPr><w:pStyle w:val="TableEnd"\/><\/w:pPr><\/w:p><w:sectPr>/);
    expect(attribute(only(style('TableEnd'), 'w:spacing'), 'w:line')).toBe('20');
  });

  it('is the same, byte for byte, for the same document', async () => {
    expect(Buffer.from(await toDocx(sample)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('names no person, no program and no time in its properties', () => {
    const parts = partsOf(bytes);
    const core = parts['docProps/core.xml'] ?? '';
    expect(core.replace(/<[^>]*>/g, '')).toBe('\n临川县水利技术服务中心2027年度部门预算公开zh-CN');
    expect(parts['docProps/app.xml']?.replace(/<[^>]*>/g, '').trim()).toBe('');
    expect(Object.values(parts).join('')).not.toMatch(/w:author|Un-named|w:rsid/);
  });
});
