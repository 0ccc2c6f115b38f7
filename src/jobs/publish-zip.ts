import { zipFiles } from '../document/zip';
import type { OutgoingFile } from '../workbook/program';
import type { PublicationFiles } from './publish';

/** Where in the package the checklist lies, so that nobody puts it on the website. */
const INTERNAL_FOLDER = '内部留存（不公开）';

/**
 * The whole publication as one file (发布包): the two files for the website, and apart from them the checklist with what
 * was left out. Every entry has the day it was made, and nothing of the machine.
 */
export function zipPublication(files: PublicationFiles, today: Date): OutgoingFile {
  const { document, tables, checklist } = files;
  const entries = {
    [document.name]: document.bytes,
    [tables.name]: tables.bytes,
    [`${INTERNAL_FOLDER}/${checklist.name}`]: checklist.bytes,
  };
  return {
    name: document.name.replace(/\.docx$/, '发布包.zip'),
    type: 'application/zip',
    bytes: zipFiles(entries, today),
  };
}
