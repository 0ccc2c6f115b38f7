import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/document/docx/read';
import { docx, p, part } from './docx-parts';

const read = (body: string, more: Readonly<Record<string, string>> = {}) =>
  readDocx(docx(body, more), '说明.docx');
const texts = (body: string, more?: Readonly<Record<string, string>>) =>
  read(body, more).paragraphs.map(({ text }) => text);
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

describe('body paragraphs', () => {
  it('are counted from 1, empty ones included, those of tables not', () => {
    const table = `<w:tbl><w:tr><w:tc>${p('表内')}</w:tc></w:tr></w:tbl>`;
    expect(read(`${p('甲')}<w:p/>${table}${p('乙')}`).paragraphs).toEqual([
      { index: 1, text: '甲' },
      { index: 2, text: '' },
      { index: 3, text: '乙' },
    ]);
  });

  it('join the runs that Word splits a number into', () => {
    expect(
      texts(`<w:p>${run('收入59')}<w:proofErr w:type="gramStart"/>${run('3.39')}${run('万元')}</w:p>`),
    ).toEqual(['收入593.39万元']);
  });

  it('know breaks, tabs and preserved spaces, but no page breaks', () => {
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:br/><w:t xml:space="preserve">乙 </w:t><w:tab/><w:t> 丙 </w:t><w:br w:type="page"/></w:r></w:p>';
    expect(texts(body)).toEqual(['甲\n乙 \t丙']);
  });

  it('keep an ideographic space at the edge of a run, which is no white space of XML', () => {
    expect(texts(`<w:p>${run('第一部分　')}${run(' 概况 ')}</w:p>`)).toEqual(['第一部分　概况']);
  });

  it('take field results, not field codes, and content controls and links as text', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body = `<w:p>${field}${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:hyperlink>${run('链接')}</w:hyperlink></w:p><w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt>`;
    expect(texts(body)).toEqual(['3链接', '控件']);
  });

  it('mark the lines of a table of contents, by style or by content control', () => {
    const styles = {
      'word/styles.xml': part('styles', '<w:style w:styleId="a1"><w:name w:val="toc 1"/></w:style>'),
    };
    const gallery =
      '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const body = `${p('一、职责 3', '<w:pStyle w:val="a1"/>')}<w:sdt>${gallery}<w:sdtContent>${p('二、机构 4')}</w:sdtContent></w:sdt>${p('一、职责')}`;
    expect(read(body, styles).paragraphs.map(({ isContents }) => isContents)).toEqual([
      true,
      true,
      undefined,
    ]);
  });
});

describe('tracked changes, comments and hidden text', () => {
  const author = 'w:id="1" w:author="某人"';

  it('count insertions as text and deletions not', () => {
    const body = `<w:p>${run('减少')}<w:del ${author}><w:r><w:delText>17.91</w:delText><w:tab/></w:r></w:del><w:ins ${author}>${run('12.21')}</w:ins>${run('%')}</w:p>`;
    const { paragraphs, flags } = read(body);
    expect(paragraphs[0]?.text).toBe('减少12.21%');
    expect([flags.insertions, flags.deletions]).toEqual([1, 1]);
  });

  it('follow moved text to where it went, and join paragraphs whose end was deleted', () => {
    const moved = `<w:p><w:moveFrom ${author}>${run('旧处')}</w:moveFrom>${run('甲')}</w:p><w:p><w:moveTo ${author}>${run('新处')}</w:moveTo></w:p>`;
    const joined = `${p('前半', `<w:rPr><w:del ${author}/></w:rPr>`)}${p('后半')}`;
    expect(texts(moved + joined)).toEqual(['甲', '新处', '前半后半']);
  });

  it('leave out a deleted row of a table', () => {
    const row = (text: string, properties = '') => `<w:tr>${properties}<w:tc>${p(text)}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('留')}${row('删', `<w:trPr><w:del ${author}/></w:trPr>`)}</w:tbl>`;
    expect(read(body).tables).toEqual([[['留']]]);
  });

  it('report comments and hidden text', () => {
    const body = `<w:p>${run('可见')}${run('隐藏', '<w:vanish/>')}${run('也可见', '<w:vanish w:val="0"/>')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const { paragraphs, flags } = read(body);
    expect(paragraphs[0]?.text).toBe('可见也可见');
    expect([flags.hidden, flags.comments]).toEqual([1, 1]);
  });

  it('report text boxes once, though Word stores them twice', () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const body = `<w:p>${run('框外')}<w:r><mc:AlternateContent ${mc}><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const { paragraphs, flags } = read(body);
    expect(paragraphs.map(({ text }) => text)).toEqual(['框外']);
    expect(flags.textBoxes).toBe(1);
  });
});

describe('automatic numbers', () => {
  const level = (at: number, format: string, pattern: string, more = '') =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;
  const numbering = {
    'word/numbering.xml': part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>` +
        `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
        '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>' +
        '<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>',
    ),
  };
  const item = (text: string, list: number, at = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`);

  it('are computed level by level, and lower levels begin anew', () => {
    const body = [
      item('收入', 5),
      item('甲', 5, 1),
      item('乙', 5, 1),
      item('支出', 5),
      item('丙', 5, 1),
      item('丁', 5, 2),
    ];
    expect(texts(body.join(''), numbering)).toEqual([
      '一、收入',
      '（一）甲',
      '（二）乙',
      '二、支出',
      '（一）丙',
      '2.1.1 丁',
    ]);
  });

  it('go on to 十, 十一 and 二十, and begin again where the list says so', () => {
    const body = [...Array.from({ length: 21 }, () => item('项', 5)), item('新', 6), item('又', 6)];
    const labels = texts(body.join(''), numbering).map((text) => text.replace(/.$/u, ''));
    expect([labels[9], labels[10], labels[19], labels[20], labels[21], labels[22]]).toEqual([
      '十、',
      '十一、',
      '二十、',
      '二十一、',
      '一、',
      '二、',
    ]);
  });

  it('come from the style too; a bullet, a list 0 and an unknown list have none', () => {
    const styles = part(
      'styles',
      '<w:style w:styleId="b"><w:name w:val="基"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:styleId="c"><w:name w:val="标题"/><w:basedOn w:val="b"/></w:style>',
    );
    const styled = (text: string, more = '') => p(text, `<w:pStyle w:val="c"/>${more}`);
    const body = [
      styled('甲'),
      styled('乙', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      item('丙', 7),
      item('丁', 99),
      styled('戊'),
    ];
    expect(texts(body.join(''), { ...numbering, 'word/styles.xml': styles })).toEqual([
      '一、甲',
      '乙',
      '丙',
      '丁',
      '二、戊',
    ]);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;

  it('are grids in which a merged cell speaks once, at its top left', () => {
    const body = `<w:tbl>
      <w:tr>${cell('科目', '<w:vMerge w:val="restart"/>')}${cell('支出', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('不该读到', '<w:vMerge/>')}${cell('基本')}${cell('项目')}</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1.00')}</w:tr></w:tbl>`;
    expect(read(body).tables).toEqual([
      [
        ['科目', '支出', ''],
        ['', '基本', '项目'],
        ['', '1.00', ''],
      ],
    ]);
  });

  it('keep the paragraphs of a cell apart and nested tables for themselves', () => {
    const nested = `<w:tbl><w:tr>${cell('内')}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr><w:tc>${p('上')}${nested}${p('下')}</w:tc></w:tr></w:tbl>`;
    expect(read(body).tables).toEqual([[['上\n下']], [['内']]]);
  });

  it('do not grow beyond reason on a broken file', () => {
    const body = `<w:tbl><w:tr>${cell('甲', '<w:gridSpan w:val="999999999"/>')}</w:tr></w:tbl>`;
    expect(read(body).tables[0]?.[0]).toHaveLength(63);
  });
});

it('reads documents whose namespace has another prefix or the strict address', () => {
  const strict = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>严格</d:t></d:r></d:p></d:body></d:document>`;
  expect(texts('', { 'word/document.xml': strict })).toEqual(['严格']);
});
