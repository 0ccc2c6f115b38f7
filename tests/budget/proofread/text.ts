import { proofread, type Proof, type ProofreadOptions } from '../../../src/budget/proofread';
import type { Finding } from '../../../src/budget/rules/finding';

/** Proofreads a text given as one string, for 2027 unless told otherwise. */
export function proof(text: string, options: ProofreadOptions = { year: 2027 }): Proof {
  const lines = text.split('\n').map((line, index) => ({ index: index + 1, text: line }));
  return proofread(lines, options);
}

/** The rules that a text fails, folded ones included, without their prefix. */
export function failed(text: string, options?: ProofreadOptions): readonly string[] {
  return proof(text, options).findings.flatMap((finding) =>
    [finding, ...(finding.related ?? [])].map(({ rule }) => rule.replace('text.', '')),
  );
}

/** The only finding of a text. */
export function only(text: string, options?: ProofreadOptions): Finding {
  const { findings } = proof(text, options);
  const [first] = findings;
  if (!first || findings.length > 1) {
    throw new Error(
      `expected one finding: ${findings.map(({ rule, message }) => `${rule} ${message}`).join('\n')}`,
    );
  }
  return first;
}
