import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { a1Range, columnLetters, hasChoices, quoteSheetName, type ListValidation } from '../../budget/sheet';
import { inlineOptions, OPTIONS_SHEET } from '../option-lists';
import { encodeEscapes } from './xml';

/** Excel refuses longer prompts. */
const LONGEST_PROMPT = 255;

/** Where drop-down lists find their options. */
export interface OptionLists {
  /** The formula of a list rule: the options themselves, or where they stand. */
  source(options: readonly string[]): string;
}

/** Lists for one workbook: equal long lists are stored once. The helper sheet is added when first needed. */
export function optionLists(workbook: Workbook): OptionLists {
  const ranges = new Map<string, string>();
  let sheet: Worksheet | undefined;

  const store = (options: readonly string[]): string => {
    sheet ??= workbook.addWorksheet(OPTIONS_SHEET, { state: 'hidden' });
    const column = ranges.size;
    const texts = options.map((option) => [encodeEscapes(option)]);
    texts.forEach(([text], row) => {
      const cell = sheet?.getCell(row + 1, column + 1);
      if (cell === undefined) return;
      cell.numFmt = '@';
      cell.value = text ?? null;
    });
    const letters = columnLetters(column);
    return `${quoteSheetName(OPTIONS_SHEET)}!$${letters}$1:$${letters}$${options.length}`;
  };

  return {
    source(options) {
      const inline = inlineOptions(options);
      if (inline !== null) return `"${inline}"`;
      const key = JSON.stringify(options);
      const range = ranges.get(key) ?? store(options);
      ranges.set(key, range);
      return range;
    },
  };
}

/** Puts drop-down lists on a worksheet. Another entry is asked about, not forbidden: lists grow out of date. */
export function writeLists(
  worksheet: Worksheet,
  validations: readonly ListValidation[],
  lists: OptionLists,
): void {
  for (const validation of validations) {
    const { range, options, source, prompt } = validation;
    if (!hasChoices(validation)) continue;
    const rule: DataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [source?.replace(/^=/, '') ?? lists.source(options)],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '不在下拉列表里',
      error: '这一项不在下拉列表里。请核对；确实无误可以保留。',
      ...(prompt === undefined
        ? {}
        : { showInputMessage: true, promptTitle: '填写说明', prompt: prompt.slice(0, LONGEST_PROMPT) }),
    };
    rulesOf(worksheet).add(a1Range(range), rule);
  }
}

interface RangeRules {
  add(range: string, rule: DataValidation): void;
}

/** ExcelJS keeps rules per range but leaves this out of its types; cell by cell a file would grow. */
function rulesOf(worksheet: Worksheet): RangeRules {
  return (worksheet as Worksheet & { readonly dataValidations: RangeRules }).dataValidations;
}
