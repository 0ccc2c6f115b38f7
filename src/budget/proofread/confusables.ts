/** A word that is probably another word, only where its neighbours show it (易混词). */
interface Confusable {
  readonly pattern: RegExp;
  readonly right: string;
}

const CONFUSABLES: readonly Confusable[] = [
  { pattern: /相应(?=[^，。；]{0,6}(?:号召|政策要求))/g, right: '响应' },
  { pattern: /反应(?=动态|情况|问题|民意|社情|预期|单位|部门|意见|诉求)/g, right: '反映' },
  { pattern: /(?<=数量、)实效(?=、质量|、成本)|(?<=质量、)实效(?=、成本|、数量)|实效指标/g, right: '时效' },
  { pattern: /(?<=各项|重点|全面|全区|全县|全市)工资(?=开展|推进|落实|顺利)/g, right: '工作' },
  { pattern: /及、时(?!效|间)/g, right: '及时' },
  { pattern: /承担起其/g, right: '承担其' },
  { pattern: /财政拔款|财政播款/g, right: '财政拨款' },
  { pattern: /拔款/g, right: '拨款' },
  { pattern: /按排/g, right: '安排' },
  { pattern: /结佘|节余结转/g, right: '结余' },
  { pattern: /部份/g, right: '部分' },
  { pattern: /以经(?=安排|完成|纳入)/g, right: '已经' },
  { pattern: /截止(?=(?:19|20)\d\d年)/g, right: '截至' },
  { pattern: /(?<=预算|经费)帐户/g, right: '账户' },
  { pattern: /帐表|帐簿|帐务/g, right: '账' },
  { pattern: /既时/g, right: '即时' },
  { pattern: /年青干部/g, right: '年轻干部' },
  { pattern: /必需(?=按照|严格|经过|加强)/g, right: '必须' },
  { pattern: /支出支出/g, right: '支出' },
  { pattern: /万元万元|万元元|元元/g, right: '万元' },
  { pattern: /(?<!部)部门部门(?!预算公开)/g, right: '部门' },
  { pattern: /(?:开展|进行)[^，。；]{0,12}的绩效目标(?=[。；，]|$)/g, right: '开展……绩效评价' },
  { pattern: /预算包括[^，。；]{2,40}预算是[^，。；]*/g, right: '……预算包括……' },
];

/** One quick look for a character pair of any pattern: most texts hold none. */
const QUICK =
  /相应|反应|实效|工资|及、时|承担起其|财政播款|拔款|按排|结佘|节余结转|部份|以经|截止|帐|既时|年青|必需|支出支出|元元|元万元|部门部门|绩效目标|预算是/;

/** A word that a text may have wrong, where it stands, and the right one. */
export interface Confused {
  readonly at: number;
  readonly actual: string;
  readonly right: string;
}

/** Finds words that are probably another word: 相应号召, 反应动态, 各项工资开展. Never fails. */
export function confusedWords(text: string): readonly Confused[] {
  if (!QUICK.test(text)) return [];
  return CONFUSABLES.flatMap(({ pattern, right }) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, actual: match[0], right })),
  );
}
