import { Workbook } from 'exceljs';
import type { Report } from '../../../src/jobs/check';

interface CheckedJson {
  readonly findings: readonly { readonly level: 'error' | 'warning' | 'hint' }[];
}

/** How many findings of each level the command line tells of, in the words of the pane. */
export function levelsOf(report: Report): string {
  const { findings } = JSON.parse(report.text) as CheckedJson;
  const of = (level: string): string => String(findings.filter((finding) => finding.level === level).length);
  return `发现错误 ${of('error')} 处、核实 ${of('warning')} 处、提示 ${of('hint')} 处`;
}

/** The cells of a sheet that a saved book marks as errors, as any spreadsheet program will show them. */
export async function errorMarks(
  file: { readonly bytes: Uint8Array },
  sheet: string,
): Promise<readonly string[]> {
  const book = new Workbook();
  await book.xlsx.load(file.bytes.buffer as ArrayBuffer);
  // The library reads conditional formats and leaves them out of its own types.
  const { conditionalFormattings } = book.getWorksheet(sheet) as unknown as {
    readonly conditionalFormattings: readonly {
      readonly ref: string;
      readonly rules: readonly { readonly formulae: readonly string[] }[];
    }[];
  };
  return conditionalFormattings
    .filter(({ rules }) =>
      rules.some(({ formulae }) => formulae.some((text) => text.includes('预算公开:error'))),
    )
    .flatMap(({ ref }) => ref.split(' '));
}
