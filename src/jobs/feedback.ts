import {
  feedbackForm,
  feedbackSheet,
  feedbackSummary,
  feedbackTitle,
  printedFeedback,
  readFeedback,
  textParts,
  type FeedbackForm,
  type PreviousForm,
} from '../budget/feedback';
import { tableToDocx } from '../document';
import { writeXlsx } from '../workbook/xlsx';
import { checkInput, type CheckInput } from './check';
import { JobError } from './error';
import { readSheets, readTextLines, type InputFile } from './input';

/** What a form is made from, and as which file. */
export interface FeedbackJob extends CheckInput {
  /** The form of the round before, as .xlsx. */
  readonly previous?: InputFile;
  readonly format: 'xlsx' | 'docx';
}

/** A finished form: as data, as a file, and what it comes to in one line. */
export interface Feedback {
  readonly form: FeedbackForm;
  readonly bytes: Uint8Array;
  readonly summary: string;
}

async function previousForm(file: InputFile): Promise<PreviousForm> {
  const previous = readFeedback(await readSheets(file));
  if (previous) return previous;
  throw new JobError(
    `“${file.name}”里没有找到反馈单的“识别号”栏，分不清哪些问题是上一轮提过的。请给出本工具写出的 .xlsx 反馈单。`,
  );
}

/** 反馈单: checks a department's book (and its text) and writes the form for it; a later round shows what is still open. */
export async function feedbackFile(job: FeedbackJob): Promise<Feedback> {
  const { book, profile, result } = await checkInput(job);
  const form = feedbackForm({
    result,
    department: book.department ?? '',
    year: book.year,
    hasDates: (['批复日期', '拟公开日期'] as const).every((key) => book.info?.date(key).state === 'given'),
    parts: job.text ? textParts(readTextLines(job.text)) : null,
    previous: job.previous ? await previousForm(job.previous) : null,
    titles: profile.tables,
  });
  const bytes =
    job.format === 'docx'
      ? await tableToDocx(printedFeedback(form))
      : await writeXlsx([feedbackSheet(form)], { title: feedbackTitle(form) });
  return { form, bytes: new Uint8Array(bytes), summary: feedbackSummary(form) };
}
