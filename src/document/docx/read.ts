import { documentError } from '../error';
import { readBody } from './read-body';
import { type DocxContent } from './content';
import { createNumbering } from './numbering';
import { readStyleSheet } from './style-sheet';
import { unpackDocx } from './unzip';
import { MalformedXml } from './xml';

export type { BodyParagraph, DocxContent, DocxFlags } from './content';

/**
 * Reads a Word file (.docx) for proofreading: its body paragraphs in order with their automatic numbers, and its tables
 * as grids. Tracked changes count as accepted; what was not read is counted in `flags`.
 * @throws DocumentError with one Chinese line that says what the file is and what to do next.
 */
export function readDocx(bytes: Uint8Array, name: string): DocxContent {
  const parts = unpackDocx(bytes, name);
  try {
    return readBody(parts.document, readStyleSheet(parts.styles), createNumbering(parts.numbering));
  } catch (cause) {
    if (cause instanceof MalformedXml) throw documentError('damaged', name, cause);
    throw cause;
  }
}
