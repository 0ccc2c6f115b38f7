import type { Catalogue } from './catalogue';
import { compareName } from './compare-name';
import { kindOfCode } from './levels';
import { codeMessages } from './messages';
import type { CodeCell } from './normalize';
import { resolveCode } from './resolve-code';
import { codeStatus } from './status';
import { type CodeEntry, type CodeKind, KIND_LABELS } from './types';

function nameProblem(printed: string, entry: CodeEntry, catalogue: Catalogue): string | null {
  const comparison = compareName(printed, entry, catalogue);
  switch (comparison.kind) {
    case 'same':
    case 'alias':
      return null;
    case 'oldName':
      return codeMessages.nameOld(entry.code, printed, comparison.fullName);
    case 'laterName':
      return codeMessages.nameLater(entry.code, printed, comparison.fullName);
    case 'truncated':
      return codeMessages.nameTruncated(entry.code, printed, comparison.fullName);
    case 'otherCode':
      return codeMessages.nameOfOther(
        entry.code,
        printed,
        comparison.fullName,
        comparison.codes.map((other) => other.code).join('、'),
      );
    case 'different':
      return codeMessages.nameDifferent(entry.code, printed, comparison.fullName);
  }
}

/**
 * What is to be looked at in a printed code and, where given, its name and its kind: a Chinese sentence, or null where
 * all is as in the catalogue. A sentence is no verdict: unknown codes and other names may be right.
 */
export function checkCode(
  catalogue: Catalogue,
  raw: CodeCell,
  expected: { readonly name?: string; readonly kind?: CodeKind } = {},
): string | null {
  const read = resolveCode(raw, catalogue);
  const printed = String(raw ?? '').trim();
  if (!read) return codeMessages.statusMalformed(printed);
  if (read.lost.length > 0) return codeMessages.zeroLost(printed, read.code);
  const kind = kindOfCode(read.code);
  if (!kind) return codeMessages.statusMalformed(printed);
  if (expected.kind && expected.kind !== kind) {
    return codeMessages.otherKind(read.code, KIND_LABELS[kind], KIND_LABELS[expected.kind]);
  }
  const entry = catalogue.find(kind, read.code);
  if (!entry) {
    return codeStatus(catalogue, read.code).explanation ?? codeMessages.statusUnknown(read.code);
  }
  const name = expected.name?.trim() ?? '';
  return name === '' ? null : nameProblem(name, entry, catalogue);
}
