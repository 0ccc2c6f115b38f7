import { type DisclosureDocument, type PrintedTable } from '../budget/narrative/document';

export * from './error';
export * from './html';
export * from './json';
export { publishedSheet } from './published-sheet';
export * from './text';
export * from './text-read';

/**
 * The document as a Word file (.docx). The library that writes it is loaded only when the first one is asked for.
 */
export async function toDocx(document: DisclosureDocument): Promise<Uint8Array> {
  const { writeDocx } = await import('./docx/write');
  return writeDocx(document);
}

/** One table as a Word file by itself, across the page. */
export async function tableToDocx(table: PrintedTable): Promise<Uint8Array> {
  const { writeTableDocx } = await import('./docx/write');
  return writeTableDocx(table);
}
