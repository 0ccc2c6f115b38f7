import type { InputFile } from '../../jobs/input';
import type { MakeChoices, MakeStart } from '../../jobs/workbook/make-here';

/** The wizard's answers as they are typed. */
export interface MakeForm {
  readonly year: string;
  readonly department: string;
  readonly prior: 'none' | 'here' | 'file';
  readonly priorFile: InputFile | null;
  readonly detail: 'here' | 'file';
  readonly detailFile: InputFile | null;
  readonly tables: readonly string[];
}

/** Answers that cannot be used yet. */
export type MakeProblem = 'year' | 'department' | 'prior' | 'detail' | 'tables';

/** The answers to begin with. */
export function firstForm(start: MakeStart): MakeForm {
  return {
    year: String(start.year),
    department: start.department,
    prior: 'none',
    priorFile: null,
    detail: 'here',
    detailFile: null,
    tables: start.tables.map(({ id }) => id),
  };
}

/** What is still wrong with the answers. */
export function problemsOf(form: MakeForm): readonly MakeProblem[] {
  return [
    ...(/^20\d\d$/.test(form.year.trim()) ? [] : (['year'] as const)),
    ...(form.department.trim() === '' ? (['department'] as const) : []),
    ...(form.prior === 'file' && !form.priorFile ? (['prior'] as const) : []),
    ...(form.detail === 'file' && !form.detailFile ? (['detail'] as const) : []),
    ...(form.tables.length === 0 ? (['tables'] as const) : []),
  ];
}

/** The answers as the job takes them. */
export function choicesOf(form: MakeForm): MakeChoices {
  const { prior, priorFile, detail, detailFile } = form;
  return {
    year: Number(form.year.trim()),
    department: form.department.trim(),
    prior:
      prior === 'file' && priorFile
        ? { from: 'file', file: priorFile }
        : { from: prior === 'here' ? 'here' : 'none' },
    ...(detail === 'file' && detailFile ? { detail: detailFile } : {}),
    tables: form.tables,
  };
}
