import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../../src/document';
import { readDocx } from '../../src/document/docx/read';
import { readText } from '../../src/document/text-read';
import { docx, p } from './docx-parts';
import { sample } from './fixture';

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text, (character) => character.charCodeAt(0)));
const ole2 = (stream: string): Uint8Array =>
  bytes(`\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1${'\0'.repeat(504)}${[...stream].join('\0')}\0\0\0`);
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));

/** The line that a reader is shown. */
function lineOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('a file that is no .docx', () => {
  const cases: [string, string, () => Uint8Array][] = [
    ['说明.docx', '有打开密码', () => ole2('EncryptedPackage')],
    ['说明.doc', '是 Word 97-2003 的旧格式（.doc）', () => ole2('WordDocument')],
    ['说明.docx', '是 Word 97-2003 的旧格式（.doc）', () => ole2('WordDocument')],
    ['说明.wps', '是 WPS 文字自己的格式（.wps）', () => ole2('WordDocument')],
    ['表.docx', '是表格文件', () => ole2('Workbook')],
    ['说明.docx', '是 RTF 文档', () => bytes('{\\rtf1\\ansi}')],
    ['说明.docx', '是 PDF 文件', () => bytes('%PDF-1.7\n')],
    ['说明.docx', '是图片', () => bytes('\u0089PNG\r\n')],
    ['说明.docx', '是空文件（0 字节）', () => new Uint8Array()],
    ['说明.docx', '其实是网页', () => strToU8('<html><body>说明</body></html>')],
    ['说明.docx', '是纯文本', () => strToU8('收入总计593.39万元。')],
    ['说明.docx', '认不出是什么格式', () => Uint8Array.from([1, 2, 3, 0, 255, 128])],
    ['表.docx', '是表格文件', () => zip('xl/workbook.xml')],
    ['稿.docx', '是演示文稿', () => zip('ppt/presentation.xml')],
    ['公文.docx', '是 OFD 版式文件', () => zip('OFD.xml')],
    ['文.docx', '是 OpenDocument 文档', () => zip('mimetype', 'content.xml')],
    ['包.docx', '是压缩包', () => zip('readme.txt')],
    ['说明.docx', '已损坏', () => docx(p('文字')).slice(0, 200)],
    ['说明.docx', '已损坏', () => docx('<w:p>')],
    [
      '说明.docx',
      '已损坏',
      () => docx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    ],
  ];
  it.each(cases)('%s: %s', (name, words, make) => {
    const line = lineOf(() => readDocx(make(), name));
    expect(line.startsWith(`“${name}”${words}`)).toBe(true);
    expect(line).toMatch(/：请.+。$/u);
    expect(line).not.toContain('\n');
  });

  it('is refused before it is unpacked when it declares to be huge', () => {
    const honest = docx(p('文字'));
    const huge = honest.slice();
    const directory = huge.findIndex(
      (_, at) => huge[at] === 0x50 && huge[at + 1] === 0x4b && huge[at + 2] === 1,
    );
    huge.set([0, 0, 0, 0x70], directory + 24);
    expect(lineOf(() => readDocx(huge, '说明.docx'))).toContain('太大');
  });

  it('is damaged, not half read, wherever a real document is cut off', async () => {
    const whole = await toDocx(sample);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const cut = whole.slice(0, Math.trunc(whole.length * share));
      expect(lineOf(() => readDocx(cut, '说明.docx'))).toContain('已损坏');
    }
  });
});

describe('readText', () => {
  const text = '二、收入593.39万元，\r\n占“三公”经费的50%。\n末行';
  const lines = ['二、收入593.39万元，', '占“三公”经费的50%。', '末行'];
  const utf16 = (isLittle: boolean): number[] =>
    Array.from(text, (character) => character.charCodeAt(0)).flatMap((code) =>
      isLittle ? [code % 256, code >> 8] : [code >> 8, code % 256],
    );
  // “收入12.21%” in GBK
  const gbk = [0xca, 0xd5, 0xc8, 0xeb, 0x31, 0x32, 0x2e, 0x32, 0x31, 0x25];

  it.each([
    ['UTF-8', 'utf-8', strToU8(text)],
    ['UTF-8 with a mark', 'utf-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(text)])],
    ['UTF-16 little-endian', 'utf-16le', Uint8Array.from([0xff, 0xfe, ...utf16(true)])],
    ['UTF-16 big-endian', 'utf-16be', Uint8Array.from([0xfe, 0xff, ...utf16(false)])],
    ['UTF-16 without a mark', 'utf-16le', Uint8Array.from(utf16(true))],
  ])('reads %s', (_, encoding, file) => {
    expect(readText(file, '说明.txt')).toEqual({ encoding, lines });
  });

  it('reads GBK, and keeps every line at its number', () => {
    expect(readText(Uint8Array.from([...gbk, 0x0a, 0x0a, ...gbk]), '说明.txt')).toEqual({
      encoding: 'gb18030',
      lines: ['收入12.21%', '', '收入12.21%'],
    });
  });

  it.each([
    ['说明.txt', '的文字编码认不出来', Uint8Array.from([0x81, 0xff, 0xfe, 0x00, 0x81])],
    ['说明.txt', '的文字编码认不出来', Uint8Array.from([0x41, 0x07, 0x42])],
    ['说明.txt', '是空文件', new Uint8Array()],
    ['说明.txt', '是 Word 文档，扩展名却是文本', docx(p('文字'))],
    ['说明.txt', '是 Word 97-2003 的旧格式', ole2('WordDocument')],
    ['说明.txt', '是 PDF 文件', bytes('%PDF-1.4')],
    ['说明.txt', '其实是网页', strToU8('<!DOCTYPE html><html></html>')],
  ])('refuses %s that %s', (name, words, file) => {
    const line = lineOf(() => readText(file, name));
    expect(line.startsWith(`“${name}”${words}`)).toBe(true);
    expect(line).toMatch(/：请.+。$/u);
  });
});
