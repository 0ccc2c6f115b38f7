import type { Book, Precision } from '../budget/book';
import { figureIndex } from '../budget/facts';
import { draft, type DisclosureDocument, type LooseWording } from '../budget/narrative';
import { readBook } from '../budget/book';
import { proofread, type Proof } from '../budget/proofread';
import {
  fileNames,
  joinRemovals,
  removalsOf,
  sensitiveTexts,
  signOffChecklist,
  visibleSheets,
  type FileNames,
  type Removal,
  type SignOffItem,
} from '../budget/publication';
import type { PlacedLine } from '../budget/publication/sensitive';
import { rulesFor } from '../budget/rules/all';
import { checkBook, type CheckResult } from '../budget/rules/check';
import { a1, type SheetSnapshot } from '../budget/sheet';
import { publishedSheet, toDocx, toText } from '../document';
import type { OutgoingFile } from '../workbook/program';
import { fileTraces, writePublicXlsx } from '../workbook/xlsx';
import { bookOf, readPriorBook, requireBook } from './book';
import { JobError } from './error';
import { DOCX_TYPE, XLSX_TYPE } from './file-types';
import { readSheets, type InputFile } from './input';
import { requireProfile } from './profile';
import { publicationText } from './publish-text';

/** What stands in the way of publishing. `stop`: not without a word of the user. `notice`: to be known. */
export interface Concern {
  readonly kind: 'errors' | 'gaps' | 'hidden' | 'missing' | 'notChecked';
  readonly weight: 'stop' | 'notice';
  readonly message: string;
}

/** What a publication is made from. */
export interface PublishRequest {
  readonly sheets: readonly SheetSnapshot[];
  readonly profile: string;
  readonly prior?: Book;
  readonly wording?: LooseWording;
  /** 数据口径 as the user has it judged; told by the workbook unless given. */
  readonly precision?: Precision;
  /** What else the user's file carries, where its bytes are at hand. */
  readonly traces?: readonly Removal[];
}

/** A publication before its files are written: what will be in it, what will not, and how it stands. */
export interface Publication {
  readonly names: FileNames;
  /** Tables in order: printed title and the name of the worksheet. */
  readonly tables: readonly { readonly title: string; readonly sheet: string }[];
  readonly concerns: readonly Concern[];
  readonly removed: readonly Removal[];
  readonly checklist: readonly SignOffItem[];
  readonly document: DisclosureDocument;
  readonly result: CheckResult;
}

function linesOf(text: string): { readonly index: number; readonly text: string }[] {
  return text.split('\n').map((line, index) => ({ index: index + 1, text: line }));
}

/** The narrative read back and recomputed against the tables (文表一致). */
function proofOf(document: DisclosureDocument, book: Book, prior: Book | null, result: CheckResult): Proof {
  const figures = figureIndex(book, prior);
  return proofread(linesOf(toText(document)), {
    ...(figures ? { figures } : {}),
    ...(book.year === null ? {} : { year: book.year }),
    exact: result.precision === 'exact',
  });
}

/** Every text that will be read by the public, with its place. */
function publicLines(document: DisclosureDocument, book: Book): PlacedLine[] {
  const narrative = document.sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.map(({ runs }) => ({
      text: runs.map(({ text }) => text).join(''),
      place: `说明“${heading}”`,
    })),
  );
  const published = new Map([...book.tables.values()].map((table) => [table.sheet, table] as const));
  const cells = book.sheets
    .filter(({ name }) => published.has(name))
    .flatMap(({ name, texts }) =>
      texts.flatMap((row, at) =>
        row.flatMap((text, column) => (text === '' ? [] : [{ text, place: `${name}!${a1(at, column)}` }])),
      ),
    );
  return [...narrative, ...cells];
}

function concernsOf(result: CheckResult, document: DisclosureDocument, book: Book): Concern[] {
  const { counts } = result;
  const hidden = result.findings.filter(({ rule }) => rule.startsWith('format.hidden'));
  const titles = book.profile.tables
    .filter(({ id }) => result.missing.includes(id))
    .map(({ title }) => title);
  const first = result.findings.find(({ level }) => level === 'error');
  return [
    ...(counts.error > 0
      ? [
          {
            kind: 'errors' as const,
            weight: 'stop' as const,
            message: `表里还有 ${String(counts.error)} 个错误没有改，例如：${first?.message ?? ''}请先到“校验”逐条处理。`,
          },
        ]
      : []),
    ...(document.gaps.length > 0
      ? [
          {
            kind: 'gaps' as const,
            weight: 'stop' as const,
            message: `说明里还有 ${String(document.gaps.length)} 处【请填写……】没有填，直接发布会让公众看到空缺。请先到“起草”补齐。`,
          },
        ]
      : []),
    ...hidden.map(({ message }) => ({ kind: 'hidden' as const, weight: 'stop' as const, message })),
    ...(titles.length > 0
      ? [
          {
            kind: 'missing' as const,
            weight: 'notice' as const,
            message: `缺 ${String(titles.length)} 张表：${titles.join('、')}。没有数据的表也要公开空表并注明，请确认。`,
          },
        ]
      : []),
    ...(result.notChecked.length > 0
      ? [
          {
            kind: 'notChecked' as const,
            weight: 'notice' as const,
            message: `有 ${String(result.notChecked.length)} 条规则没有条件校验，不等于没有问题。`,
          },
        ]
      : []),
  ];
}

/**
 * Looks at a workbook as it would be published (发布): concerns, what is left out, and the sign-off checklist. Nothing is
 * written. Hidden sheets, rows and columns are never published.
 * @throws JobError when no budget table is visible, or when year or department are not known
 */
export function preparePublication(request: PublishRequest): Publication {
  const profile = requireProfile(request.profile);
  const whole = bookOf(request.sheets, profile);
  const book = requireBook(visibleSheets(request.sheets), profile, '这个工作簿');
  const prior = request.prior ?? null;
  const { year, department } = book;
  if (year === null || department === null || department.startsWith('【'))
    throw new JobError(
      '还不知道是哪个部门、哪一年的预算，文件没法命名。请先填写填报信息 A2 预算年度、A3 部门全称。',
    );
  // Rules look at the whole workbook: what is hidden must be told before it is left out.
  const result = checkBook(whole, rulesFor(profile), request.precision ?? null, prior);
  const document = draft({
    book,
    ...(book.info ? { info: book.info } : {}),
    ...(prior ? { prior } : {}),
    ...(request.wording ? { wording: request.wording } : {}),
  });
  const names = fileNames(department, year);
  return {
    names,
    tables: document.attachments.map(({ title }, index) => ({ title, sheet: sheetNameOf(book, index) })),
    concerns: concernsOf(result, document, book),
    removed: joinRemovals(removalsOf(request.sheets, book), request.traces ?? []),
    checklist: signOffChecklist({
      book,
      result,
      document,
      proof: proofOf(document, book, prior, result),
      hasPrior: prior !== null,
      sensitive: sensitiveTexts(publicLines(document, book)),
      names: [names.document, names.tables],
    }),
    document,
    result,
  };
}

/** The worksheet of the n-th attached table: named as the profile names it, whatever the user called it. */
function sheetNameOf(book: Book, index: number): string {
  const found = book.profile.tables.filter(({ id }) => book.tables.has(id));
  return found[index]?.sheetName ?? `附表${String(index + 1)}`;
}

/** The files of a publication package. The first two are for the website, the last stays on the desk. */
export interface PublicationFiles {
  readonly document: OutgoingFile;
  readonly tables: OutgoingFile;
  readonly checklist: OutgoingFile;
}

/**
 * Writes the files of a publication: the text with its tables (.docx), the tables alone as displayed values (.xlsx), and the
 * checklist with what was removed (.txt, with a byte order mark, since it is opened in Notepad).
 */
export async function packPublication(publication: Publication): Promise<PublicationFiles> {
  const { names, document, tables } = publication;
  const plans = document.attachments.map((table, index) =>
    publishedSheet(table, tables[index]?.sheet ?? `附表${String(index + 1)}`),
  );
  return {
    document: { name: names.document, type: DOCX_TYPE, bytes: new Uint8Array(await toDocx(document)) },
    tables: { name: names.tables, type: XLSX_TYPE, bytes: await writePublicXlsx(plans) },
    checklist: {
      name: names.checklist,
      type: 'text/plain;charset=utf-8',
      bytes: new TextEncoder().encode(`\ufeff${publicationText(publication)}`),
    },
  };
}

/** The publication of a book on disk. */
export interface PublishFileRequest {
  readonly book: InputFile;
  readonly prior?: InputFile;
  readonly profile: string;
  /** Write the files although something stands in the way. */
  readonly force?: boolean;
}

/** A published file set, or why there is none. */
export interface PublishedFiles {
  readonly publication: Publication;
  /** Null when something stands in the way. */
  readonly files: PublicationFiles | null;
}

/** 发布: prepares the publication of a file, and writes it unless something stands in the way. */
export async function publishFile(request: PublishFileRequest): Promise<PublishedFiles> {
  const sheets = await readSheets(request.book);
  const profile = requireProfile(request.profile);
  const year = readBook(sheets, profile).year;
  const prior = request.prior ? await readPriorBook(request.prior, profile, year) : undefined;
  const publication = preparePublication({
    sheets,
    profile: request.profile,
    ...(prior ? { prior } : {}),
    traces: fileTraces(request.book.bytes, request.book.name),
  });
  const isStopped = publication.concerns.some(({ weight }) => weight === 'stop');
  const files = isStopped && request.force !== true ? null : await packPublication(publication);
  return { publication, files };
}
