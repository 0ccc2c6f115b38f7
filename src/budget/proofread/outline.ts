import { canonicalise } from './canonical';

/** Where a paragraph stands: part (第一部分), section (一、), sub-item (（一）); absent where there is none. */
export interface Place {
  readonly part?: string;
  readonly section?: string;
  readonly item?: string;
}

const NUMERALS = '[一二三四五六七八九十百]+';
const PART = new RegExp(`^第${NUMERALS}部分`);
const SECTION = new RegExp(`^${NUMERALS}、`);
const ITEM = new RegExp(`^（${NUMERALS}）`);
const POINT = /^(?:\d{1,2}[.、．](?!\d)|（\d{1,2}）)/;
const APART = /^(?:目录$|附件|附表|注：|备注：|说明：|从构成看)/;
const ATTACHMENT = /^(?:附件|附表)\d*：?/;
const SENTENCE = /[。，；：]/;
const LONGEST_HEADING = 45;
const CAPTION =
  /^(?:(?:金额)?单位：[亿万]?元|(?:编制)?(?:部门|单位)(?:（单位）)?(?:名称)?：[^。，；]*|(?:预算|公开)\d+表|表\d+|\d{4}年度?)$/;

/** Whether a line starts a numbered or otherwise separate piece, so that it never continues a sentence. */
export function startsItem(line: string): boolean {
  const { text } = canonicalise(line);
  return [PART, SECTION, ITEM, POINT, APART].some((mark) => mark.test(text));
}

/** Whether a line is a heading: numbered, short and without sentence punctuation. */
export function isHeading(line: string): boolean {
  const { text } = canonicalise(line);
  if (text.length > LONGEST_HEADING || text.includes('。')) return false;
  if (ATTACHMENT.test(text)) return true;
  return !SENTENCE.test(text) && [PART, SECTION, ITEM, /^目录$/].some((mark) => mark.test(text));
}

/** Whether a line is the caption of a table: 金额单位：万元, 预算01表, 部门：…, 2027年度. */
export function isCaption(line: string): boolean {
  return CAPTION.test(canonicalise(line).text);
}

/** The label of a numbered paragraph: up to its first figure or punctuation. */
function labelOf(text: string): string {
  return /^.{0,45}?(?=[。，；：]|-?\d+(?:\.\d+)?(?:万|亿)?元|$)/.exec(text)?.[0] ?? text;
}

/** A function that, fed paragraph after paragraph, tells the place of each. */
export function trackOutline(): (raw: string) => Place {
  let place: Place = {};
  return (raw) => {
    const { text } = canonicalise(raw);
    const { part, section } = place;
    if (PART.test(text)) place = { part: labelOf(text) };
    else if (SECTION.test(text)) place = { ...(part && { part }), section: labelOf(text) };
    else if (ITEM.test(text)) {
      place = { ...(part && { part }), ...(section && { section }), item: labelOf(text) };
    }
    return place;
  };
}
