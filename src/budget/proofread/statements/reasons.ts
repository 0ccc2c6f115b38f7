import type { Paragraph } from '../lines';
import type { Reason } from './statement';

const REASON =
  /^[，。；）]*(?:其?(?:增加|减少|变动|变化|下降|增长|增减|持平|收支|支出|收入)*的?(?:主要)?原因(?:主要|：)*(?:是|为|系|在于|：)*|主要(?:是|系|由于|因为|因)[：，]?)/;
const END = /[。；]/;

/** The reason given right after a statement that ends at `end` (主要原因是……); null when none follows. */
export function reasonAfter(paragraph: Paragraph, end: number): Reason | null {
  const rest = paragraph.text.slice(end);
  const lead = REASON.exec(rest);
  if (!lead || lead[0].length < 2) return null;
  const from = end + lead[0].length;
  const length = paragraph.text.slice(from).search(END);
  const to = length < 0 ? paragraph.text.length : from + length;
  return { paragraph, from: end, to, text: paragraph.text.slice(from, to) };
}
