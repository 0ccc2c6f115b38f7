import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toDocx } from '../../src/document';
import { estimatePages } from '../../src/document/docx/page-estimate';
import { outlineOf } from '../../src/document/docx/outline';
import { sample } from '../document/fixture';
import { convert, describeWithLibreOffice } from '../support/libreoffice';
import { run } from '../support/process';

const folder = mkdtempSync(path.join(tmpdir(), 'document-oracle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeWithLibreOffice('the Word document in LibreOffice', () => {
  let pdf: string;
  let sizes: string[];

  beforeAll(async () => {
    const file = path.join(folder, 'sample.docx');
    writeFileSync(file, await toDocx(sample));
    [pdf] = (await convert(file, 'pdf', folder)) as [string];
    const info = await run('pdfinfo', ['-f', '1', '-l', '99', pdf], 20_000);
    sizes = Array.from(info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g), ([, width, height]) =>
      [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)).join(' × '),
    );
  });

  const textOf = async (page: number): Promise<string> =>
    (await run('pdftotext', ['-f', String(page), '-l', String(page), pdf, '-'], 20_000)).replace(/\s/g, '');

  it('becomes pages of A4, upright for the text and turned for the tables', () => {
    expect(sizes).toEqual([
      ...Array.from({ length: 6 }, () => '210 × 297'),
      ...Array.from({ length: 8 }, () => '297 × 210'),
    ]);
  });

  it('has every heading on the page that the table of contents says', async () => {
    const pages = estimatePages(sample);
    for (const { title, bookmark } of outlineOf(sample)) {
      const page = pages.get(bookmark);
      expect(page).toBeDefined();
      expect(await textOf(page!)).toContain(title.replace(/\s/g, ''));
    }
  });

  it('numbers every page but the cover', async () => {
    expect(await textOf(1)).not.toContain('—');
    for (let page = 2; page <= sizes.length; page += 1)
      expect(await textOf(page)).toContain(`—${String(page)}—`);
  });

  it('repeats the header of a long table on each of its pages', async () => {
    for (let page = 8; page <= 12; page += 1) expect(await textOf(page)).toContain('特定目标类');
  });

  it('keeps its words when LibreOffice saves it as text', async () => {
    const [file] = await convert(
      path.join(folder, 'sample.docx'),
      'txt:Text (encoded):UTF8',
      path.join(folder, 'txt'),
    );
    const text = readFileSync(file!, 'utf8');
    for (const section of sample.sections) {
      expect(text).toContain(section.heading);
      for (const { runs } of section.paragraphs)
        expect(text).toContain(runs.map((each) => each.text).join(''));
    }
  });
});
