import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileBytes, writeFileWhole } from '../../src/cli/files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (...names: string[]) => path.join(folder, ...names);

describe('reading a file', () => {
  it('returns its bytes', async () => {
    writeFileSync(inFolder('表.bin'), new Uint8Array([1, 0, 255]));
    expect([...(await readFileBytes(inFolder('表.bin')))]).toEqual([1, 0, 255]);
  });

  it('says what is wrong and what to do', async () => {
    await expect(readFileBytes(inFolder('没有.xlsx'))).rejects.toMatchObject({
      code: 'missing',
      message: `“${inFolder('没有.xlsx')}”找不到：请检查文件名和所在文件夹（名称中有空格时要加引号）。`,
    });
    await expect(readFileBytes(folder)).rejects.toMatchObject({
      code: 'folder',
      message: `“${folder}”是文件夹，不是文件：请写出文件夹里那个文件的名称。`,
    });
  });
});

describe('writing a file', () => {
  it('creates or replaces it and leaves nothing else behind', async () => {
    await writeFileWhole(inFolder('表.txt'), '旧');
    await writeFileWhole(inFolder('表.txt'), new TextEncoder().encode('新'));
    expect(readFileSync(inFolder('表.txt'), 'utf8')).toBe('新');
    expect(readdirSync(folder)).toEqual(['表.txt']);
  });

  it('refuses a folder that is not there, a folder as target and an impossible name', async () => {
    await expect(writeFileWhole(inFolder('无', '表.txt'), 'x')).rejects.toMatchObject({
      code: 'missing',
      message: `“${inFolder('无', '表.txt')}”写不了：所在的文件夹不存在，请先建好文件夹，或换一个位置。`,
    });
    mkdirSync(inFolder('夹'));
    await expect(writeFileWhole(inFolder('夹'), 'x')).rejects.toMatchObject({
      code: 'folder',
      message: `“${inFolder('夹')}”是文件夹，不能当文件写：请在后面加上文件名。`,
    });
    await expect(writeFileWhole(inFolder('长'.repeat(200)), 'x')).rejects.toMatchObject({ code: 'name' });
    expect(readdirSync(folder)).toEqual(['夹']);
  });

  it.each([
    ['ENOSPC', 'full', '写不了：磁盘空间不足，请清理磁盘或换一个位置。'],
    ['EACCES', 'permission', '写不了：没有写入这个文件夹或文件的权限，请换一个位置（例如“文档”文件夹）。'],
    ['EBUSY', 'inUse', '写不了：文件正在被打开，请先在 Excel 或 WPS 中关闭它，再来一次。'],
    ['EIO', 'other', '写不了：请检查磁盘或网络位置是否正常，或换一个位置（EIO）。'],
  ])('leaves the old file whole when the system answers %s half-way', async (systemCode, code, words) => {
    writeFileSync(inFolder('表.txt'), '旧');
    const failing = new Proxy(new Uint8Array(4), {
      get: () => {
        throw Object.assign(new Error('half-way'), { code: systemCode });
      },
    });
    await expect(writeFileWhole(inFolder('表.txt'), failing)).rejects.toMatchObject({
      code,
      message: `“${inFolder('表.txt')}”${words}`,
    });
    expect(readFileSync(inFolder('表.txt'), 'utf8')).toBe('旧');
    expect(readdirSync(folder)).toEqual(['表.txt']);
  });
});
