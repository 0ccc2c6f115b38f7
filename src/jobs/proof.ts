import { proofread } from '../budget/proofread';
import { checkJson, checkText, readingOf } from '../budget/report';
import { countLevels, type CheckResult } from '../budget/rules/check';
import { readTextLines, type InputFile } from './input';
import type { Report } from './check';

/** 校对: recomputes a text from itself, without any tables. */
export function proofFile(file: InputFile, format: 'text' | 'json'): Report {
  const proof = proofread(readTextLines(file), {});
  const counts = countLevels(proof.findings);
  const result: CheckResult = {
    precision: 'exact',
    tables: [],
    missing: [],
    findings: proof.findings,
    notChecked: proof.notChecked,
    counts,
  };
  const reading = readingOf(proof);
  const text =
    format === 'json'
      ? `${JSON.stringify(checkJson(result, reading), null, 2)}\n`
      : checkText(result, [], reading);
  return { text, hasErrors: counts.error > 0 };
}
