import type { Paragraph } from '../lines';
import type { Reason } from './statement';

const REASON =
  /^[，。；）]*(?:其?(?:增加|减少|变动|变化|下降|增长|增减|持平|收支|支出|收入)*的?(?:主要)?原因(?:主要|：)*(?:是|为|系|在于|：)*|主要(?:是|系|由于|因为|因)[：，]?)/;
const END = /[。；]/;
/** 从构成看，人员经费增加……: stands between a change and its reason, and has none of its own. */
const COMPOSITION = /^。?从(?:支出)?构成看[^。]*/;

/** The reason given right after a statement that ends at `end` (主要原因是……); null when none follows. */
export function reasonAfter(paragraph: Paragraph, end: number): Reason | null {
  const start = end + (COMPOSITION.exec(paragraph.text.slice(end))?.[0].length ?? 0);
  const rest = paragraph.text.slice(start);
  const lead = REASON.exec(rest);
  if (!lead || lead[0].length < 2) return null;
  const from = start + lead[0].length;
  const length = paragraph.text.slice(from).search(END);
  const to = length < 0 ? paragraph.text.length : from + length;
  return { paragraph, from: end, to, text: paragraph.text.slice(from, to) };
}
