import { sentenceEnd, wordsBefore, type Clauses } from './clauses';
import type { CountStatement } from './statement';
import { tokenAt } from './tokens';

const OPENS = /^(?:（[^（）]*）)?[，；（：]*(?:其中|包括|分别)/;
const COMPLETE_KINDS = 3;

/** Reads numbers of things with their kinds: 车辆3辆，其中：一般公务用车1辆、其他用车2辆. */
export function readCounts(clauses: Clauses): readonly CountStatement[] {
  const { paragraph, tokens } = clauses;
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'count' || !OPENS.test(paragraph.text.slice(token.to))) return [];
    const end = sentenceEnd(paragraph.text, token.to);
    const parts: { name: string; value: number; to: number }[] = [];
    for (let at = index + 1; at < tokens.length && tokenAt(tokens, at).from < end; at += 1) {
      const part = tokenAt(tokens, at);
      if (part.kind === 'money') break;
      if (part.kind !== 'count') continue;
      if (part.measure !== token.measure) break;
      const name = wordsBefore(clauses, at).replace(/^.*其中/, '');
      parts.push({ name, value: part.value, to: part.to });
    }
    const last = parts.at(-1);
    if (!last || parts.length < 2) return [];
    const name = wordsBefore(clauses, index).replace(/.*(?:共有|拥有|保有|共|有)/, '');
    const complete = parts.length >= COMPLETE_KINDS || parts.some((part) => part.name.includes('其他'));
    return [
      {
        kind: 'count' as const,
        paragraph,
        from: token.from - name.length,
        to: last.to,
        name: name === '' ? '数量' : name,
        total: token.value,
        parts: parts.map(({ name: kind, value }) => ({ name: kind, value })),
        measure: token.measure,
        complete,
      },
    ];
  });
}
