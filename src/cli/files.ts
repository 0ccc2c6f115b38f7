import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Why a file on disk cannot be read or written. */
export type FileErrorCode = 'missing' | 'folder' | 'permission' | 'inUse' | 'full' | 'name' | 'other';

/** A file on disk that cannot be read or written; the message is one Chinese line with the next step. */
export class FileError extends Error {
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FileError';
    this.code = code;
  }
}

const KINDS: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'permission',
  EROFS: 'permission',
  // Windows says EPERM when another program keeps the file open.
  EPERM: 'inUse',
  EBUSY: 'inUse',
  ETXTBSY: 'inUse',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENAMETOOLONG: 'name',
  EINVAL: 'name',
};

const READING: Readonly<Record<FileErrorCode, string>> = {
  missing: '找不到：请检查文件名和所在文件夹（名称中有空格时要加引号）',
  folder: '是文件夹，不是文件：请写出文件夹里那个文件的名称',
  permission: '没有权限读取：请把文件复制到自己的文件夹再来一次',
  inUse: '正被别的程序占用：请先在 Excel 或 WPS 中关闭它，再来一次',
  full: '读不了：磁盘空间不足',
  name: '读不了：文件名太长或含有不能用的符号，请改名后再来一次',
  other: '读不了：请检查磁盘或网络位置是否正常，再来一次',
};

const WRITING: Readonly<Record<FileErrorCode, string>> = {
  missing: '写不了：所在的文件夹不存在，请先建好文件夹，或换一个位置',
  folder: '是文件夹，不能当文件写：请在后面加上文件名',
  permission: '写不了：没有写入这个文件夹或文件的权限，请换一个位置（例如“文档”文件夹）',
  inUse: '写不了：文件正在被打开，请先在 Excel 或 WPS 中关闭它，再来一次',
  full: '写不了：磁盘空间不足，请清理磁盘或换一个位置',
  name: '写不了：文件名太长或含有不能用的符号，请换一个名称',
  other: '写不了：请检查磁盘或网络位置是否正常，或换一个位置',
};

function explain(file: string, words: Readonly<Record<FileErrorCode, string>>, cause: unknown): FileError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const kind = KINDS[code] ?? 'other';
  const detail = kind === 'other' && code !== '' ? `（${code}）` : '';
  return new FileError(kind, `“${file}”${words[kind]}${detail}。`, { cause });
}

/**
 * The bytes of a file.
 * @throws FileError
 */
export async function readFileBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    throw explain(file, READING, cause);
  }
}

/**
 * Writes a file whole or not at all: the bytes go to a temporary file beside it, which then takes its
 * name. An existing file is replaced only once the new one is complete.
 * @throws FileError
 */
export async function writeFileWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const target = path.resolve(file);
  const temporary = path.join(path.dirname(target), `.${randomUUID()}.tmp`);
  try {
    await refuseUnwritable(target);
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw explain(file, WRITING, cause);
  }
}

/** Why a folder cannot be made. */
export function folderError(folder: string, cause: unknown): FileError {
  return explain(folder, WRITING, cause);
}

/** A rename would replace a read-only file without a word, so an existing target is opened for writing first. */
async function refuseUnwritable(target: string): Promise<void> {
  const existing = await stat(target).catch(() => null);
  if (existing === null) return;
  const handle = await open(target, 'r+');
  await handle.close();
}
