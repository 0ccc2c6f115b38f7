/** Names of the files of a publication package (附件命名). */
export interface FileNames {
  /** The explanation with its tables, for the website. */
  readonly document: string;
  /** The tables alone, for the website. */
  readonly tables: string;
  /** For the desk, never for the website. */
  readonly checklist: string;
}

/** Signs that no file name may hold, control characters included. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]/g;
const LONGEST_DEPARTMENT = 60;

/** Names by rule: 部门全称 + 年度 + 部门预算公开, so that a reader of the website knows a file by its name. */
export function fileNames(department: string, year: number): FileNames {
  const name = [...department.replace(FORBIDDEN, '').trim()].slice(0, LONGEST_DEPARTMENT).join('');
  const stem = `${name}${String(year)}年度部门预算公开`;
  return {
    document: `${stem}.docx`,
    tables: `${stem}表.xlsx`,
    checklist: `发布前清单（内部留存，不公开）_${String(year)}.txt`,
  };
}
