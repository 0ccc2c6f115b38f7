import { describe, expect, it } from 'vitest';
import type { SheetSnapshot } from '../../../src/budget/sheet';
import { readXlsx } from '../../../src/workbook/xlsx';
import { rawBook, zipParts, type RawBook } from './plan';

async function read(book: RawBook): Promise<SheetSnapshot> {
  const sheets = await readXlsx(rawBook(book), '预算.xlsx');
  expect(sheets).toHaveLength(1);
  return sheets[0]!;
}

const rows = (inside: string) => `<sheetData>${inside}</sheetData>`;

describe('reading cells', () => {
  it('joins formatted runs and leaves phonetic guides out', async () => {
    const sheet = await read({
      strings:
        '<si><r><t>部门</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 收支</t></r><rPh sb="0" eb="1"><t>bumen</t></rPh></si>',
      sheet: rows(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>合</t></r><r><t>计</t></r></is></c></row>',
      ),
    });
    expect(sheet.values).toEqual([['部门 收支', '合计']]);
    expect(sheet.texts).toEqual([['部门 收支', '合计']]);
  });

  it('tells a stored zero, a missing result and an empty text result apart', async () => {
    const sheet = await read({
      sheet: rows(
        '<row r="1"><c r="A1"><f>B1-B1</f><v>0</v></c><c r="B1"><f>SUM(C1:D1)</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>',
      ),
    });
    expect(sheet.values).toEqual([[0, null, '']]);
    expect(sheet.formulas).toEqual([['=B1-B1', '=SUM(C1:D1)', '=""']]);
    expect(sheet.texts).toEqual([['0', '', '']]);
  });

  it('reads booleans, errors and dates of every kind', async () => {
    const sheet = await read({
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheet: rows(
        '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><f>A9/0</f><v>#DIV/0!</v></c><c r="C1" s="1"><v>45292</v></c><c r="D1" s="1" t="d"><v>2024-01-01T12:00:00</v></c></row>',
      ),
    });
    expect(sheet.values).toEqual([[true, '#DIV/0!', 45292, 45292.5]]);
    expect(sheet.texts).toEqual([['TRUE', '#DIV/0!', '2024/1/1', '2024/1/1']]);
  });

  it('moves dates that count from 1904, and no other number', async () => {
    const sheet = await read({
      workbook: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheet: rows('<row r="1"><c r="A1" s="1"><v>43830</v></c><c r="B1"><v>43830</v></c></row>'),
    });
    expect(sheet.values).toEqual([[45292, 43830]]);
    expect(sheet.texts).toEqual([['2024/1/1', '43830']]);
  });

  it('finds cells that carry no address', async () => {
    const sheet = await read({
      sheet: rows(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row>',
      ),
    });
    expect(sheet.values).toEqual([[1, 2], [], [], [null, 3, 4]]);
  });

  it('undoes escaped characters', async () => {
    const sheet = await read({
      sheet: rows('<row r="1"><c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c></row>'),
    });
    expect(sheet.values).toEqual([['a\rb_x0041_']]);
  });
});

describe('formulas', () => {
  it('tells a shared formula for each of its cells', async () => {
    const sheet = await read({
      sheet: rows(
        `<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">SUM(A1:$B1)*$E$1+'表 二'!A1&amp;"A1"</f><v>0</v></c></row>
         <row r="2"><c r="C2"><f t="shared" si="0"/><v>0</v></c></row>
         <row r="3"><c r="C3"><f t="shared" si="0"/><v>0</v></c></row>`,
      ),
    });
    expect(sheet.formulas.map((row) => row[2])).toEqual([
      `=SUM(A1:$B1)*$E$1+'表 二'!A1&"A1"`,
      `=SUM(A2:$B2)*$E$1+'表 二'!A2&"A1"`,
      `=SUM(A3:$B3)*$E$1+'表 二'!A3&"A1"`,
    ]);
  });

  it('gives an array formula to every cell of its range', async () => {
    const sheet = await read({
      sheet: rows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">C1:C2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row>',
      ),
    });
    expect(sheet.formulas).toEqual([['=C1:C2*2'], ['=C1:C2*2']]);
  });

  it('shows newer functions without their file prefix, except inside a text', async () => {
    const sheet = await read({
      sheet: rows('<row r="1"><c r="A1"><f>_xlfn._xlws.FILTER(B1:B9,C1:C9="_xlfn.X")</f><v>1</v></c></row>'),
    });
    expect(sheet.formulas).toEqual([['=FILTER(B1:B9,C1:C9="_xlfn.X")']]);
  });
});

describe('displayed texts', () => {
  it.each([
    ['0.00', '593.385', '593.39'],
    ['0.00', '1.005', '1.01'],
    ['#,##0.00;-#,##0.00;', '0', ''],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ ', '1234.5', ' 1,234.50 '],
    ['0!.0,&quot;万&quot;', '12345.6', '1.2万'],
    ['0.00%', '0.12206', '12.21%'],
    ['yyyy&quot;年&quot;m&quot;月&quot;', '45292', '2024年1月'],
    ['General', '0.30000000000000004', '0.3'],
    ['@', '12.50', '12.5'],
    ['not a [format', '7', '7'],
  ])('format %s shows %s as %s', async (pattern, stored, shown) => {
    const sheet = await read({
      styles: `<numFmts><numFmt numFmtId="164" formatCode="${pattern}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
      sheet: rows(`<row r="1"><c r="A1" s="0"><v>${stored}</v></c></row>`),
    });
    expect(sheet.values).toEqual([[Number(stored)]]);
    expect(sheet.texts).toEqual([[shown]]);
  });

  it('shows no zeros where the view hides them', async () => {
    const sheet = await read({
      sheet: `<sheetViews><sheetView showZeros="0"/></sheetViews>${rows('<row r="1"><c r="A1"><v>0</v></c><c r="B1"><v>1</v></c></row>')}`,
    });
    expect(sheet.values).toEqual([[0, 1]]);
    expect(sheet.texts).toEqual([['', '1']]);
  });
});

describe('layout', () => {
  it('finds hidden rows and columns, also of zero height and width', async () => {
    const sheet = await read({
      sheet: `<cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/><col min="5" max="16384" hidden="1"/></cols>${rows(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" ht="0" customHeight="1"><c r="F3"><v>3</v></c></row>',
      )}`,
    });
    expect(sheet.hiddenRows).toEqual([1, 2]);
    expect(sheet.hiddenColumns).toEqual([1, 2, 4, 5]);
  });

  it('counts rows that are nowhere mentioned as hidden when rows start hidden', async () => {
    const sheet = await read({
      sheet: `<sheetFormatPr zeroHeight="1"/>${rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>')}`,
    });
    expect(sheet.hiddenRows).toEqual([1]);
  });

  it('keeps only the top left cell of a merged area', async () => {
    const sheet = await read({
      sheet: `${rows(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><v>7</v></c></row><row r="2"><c r="A2"><f>A1</f><v>1</v></c><c r="B2"><v>1</v></c><c r="C2"><v>8</v></c></row>',
      )}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    });
    expect(sheet.values).toEqual([
      [1, null, 7],
      [null, null, 8],
    ]);
    expect(sheet.texts[1]).toEqual(['', '', '8']);
    expect(sheet.formulas[1]).toEqual([null]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });
});

describe('files of other programs', () => {
  it('accepts element prefixes, strict namespaces, other part names and backslashes', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const book = zipParts({
      '_rels\\.rels': `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="/book/main.xml"/></Relationships>`,
      'book\\main.xml':
        '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="图" q:id="c"/><x:sheet name="隐藏表" state="veryHidden" q:id="b"/></x:sheets></x:workbook>',
      'book\\_rels\\main.xml.rels': `<Relationships><Relationship Id="b" Type="${strict}/worksheet" Target="../Pages/One.xml"/><Relationship Id="c" Type="${strict}/chartsheet" Target="chart.xml"/></Relationships>`,
      'pages\\one.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const sheets = await readXlsx(book, '导出.xlsx');
    expect(sheets.map(({ name, visibility, values }) => ({ name, visibility, values }))).toEqual([
      { name: '隐藏表', visibility: 'veryHidden', values: [[5]] },
    ]);
  });
});
