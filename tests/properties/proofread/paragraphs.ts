import { amount, digits, money, percent, styleOf, wrongPercent, type Style } from './figures';
import type { Random } from './random';

/** The one thing that is wrong with a generated paragraph. */
export type Defect =
  | 'rate'
  | 'denominator'
  | 'share'
  | 'sum'
  | 'direction'
  | 'prior'
  | 'twice'
  | 'unit'
  | 'year'
  | 'flat'
  | 'negative'
  | 'zero'
  | 'priorZero'
  | 'remains'
  | 'count'
  | 'term'
  | 'reason'
  | 'wording'
  | 'balance';

/** A kind of paragraph: the defects it can carry, and its text with one of them or none. */
export interface Kind {
  readonly name: string;
  readonly defects: readonly Defect[];
  readonly write: (random: Random, defect: Defect | null) => string;
}

export const YEAR = 2027;
const UP_REASONS = ['人员增加，相应经费增加', '新增一个专项项目', '工资标准提高', '新增信息化建设任务'];
const DOWN_REASONS = [
  '人员调出，人员经费减少',
  '厉行节约，压减一般性支出',
  '上年一次性项目不再安排，支出减少',
  '压缩会议费、培训费开支',
];
const DEPARTMENTS = ['某局', '某委员会办公室', '某县某局部门', '本部门', '我单位', '某中心'];

interface Change {
  readonly current: number;
  readonly delta: number;
  readonly up: boolean;
}

function change(random: Random, style: Style, low?: number, high?: number): Change {
  const prior = amount(random, style, low, high);
  const delta = 1 + Math.floor((prior * (1 + random.below(60))) / 100);
  const up = random.chance(50);
  return { current: up ? prior + delta : prior - delta, delta, up };
}

function compared(random: Random, defect: Defect | null): string {
  const prior = defect === 'year' ? random.pick([YEAR, YEAR - 2, YEAR + 1]) : YEAR - 1;
  return random.pick([
    `比${prior}年`,
    `与${prior}年相比`,
    `较${prior}年预算`,
    `与${prior}年预算相比，`,
    `比${prior}年预算数`,
  ]);
}

/** 增加5.29万元，增长12.21%, with the defect built in. */
function moved(random: Random, style: Style, { current, delta, up }: Change, defect: Defect | null): string {
  const prior = up ? current - delta : current + delta;
  const right = percent(delta, prior, style.rateDecimals);
  let rate = right;
  if (defect === 'rate') rate = wrongPercent(right, random, style.rateDecimals);
  if (defect === 'denominator') rate = percent(delta, current, style.rateDecimals);
  const verb = up ? '增加' : '减少';
  const turn = defect === 'direction' ? !up : up;
  const rateVerb = turn
    ? random.pick(['增长', '增长', '上升', '增幅'])
    : random.pick(['下降', '下降', '降低', '降幅']);
  const minus = defect === 'negative' ? '-' : '';
  const amountText = `${verb}${random.pick(['', '', '了'])}${minus}${money(delta, style)}`;
  return random.pick([
    `${amountText}，${rateVerb}${rate}%`,
    `${amountText}，${rateVerb}${rate}%`,
    `${amountText}（${rateVerb}${rate}%）`,
    `${amountText}，${rateVerb}${/幅$/.test(rateVerb) ? '为' : ''}${rate} %`,
  ]);
}

function reason(random: Random, up: boolean, defect: Defect | null): string {
  const follows = defect === 'reason' ? !up : up;
  const text = random.pick(follows ? UP_REASONS : DOWN_REASONS);
  const lead = random.pick(['，主要原因是', '。主要原因是：', '，原因是', '，主要原因：', '，主要是']);
  return defect === 'remains' && random.chance(50) ? '，主要原因是。' : `${lead}${text}。`;
}

/** A change by more than its size allows to be right for prior and for current alike. */
function visible(random: Random, style: Style, defect: Defect | null, low?: number, high?: number): Change {
  for (;;) {
    const tried = change(random, style, low, high);
    const prior = tried.up ? tried.current - tried.delta : tried.current + tried.delta;
    if (tried.current > 0 && tried.delta * 10 > prior) return tried;
    if (tried.current > 0 && defect === null) return tried;
  }
}

const totals: Kind = {
  name: '收支总体',
  defects: ['rate', 'denominator', 'direction', 'year', 'negative', 'balance', 'reason', 'unit'],
  write(random, defect) {
    const style = styleOf(random);
    const moves = visible(random, style, defect);
    const outlay = defect === 'balance' ? moves.current + random.pick([1, 10, 100, 900]) : moves.current;
    const who = random.pick(DEPARTMENTS);
    const head = random.pick([
      `${YEAR}年${who}收入总计${money(moves.current, style)}，支出总计${money(outlay, style)}`,
      `${YEAR} 年，${who}收入总计 ${money(moves.current, style)}、支出总计 ${money(outlay, style)}`,
    ]);
    if (defect === 'unit') {
      const slip = style.unit === '元' ? '万元' : '元';
      return `${head}。支出总计${digits(outlay, style)}${slip}中，全部为本年支出。`;
    }
    const said = `${compared(random, defect)}${random.pick(['收入总计、支出总计均', '支出总计', '支出', '收入'])}`;
    return `${head}，${said}${moved(random, style, moves, defect)}${reason(random, moves.up, defect)}`;
  },
};

const split: Kind = {
  name: '支出总体',
  defects: ['share', 'sum', 'twice', 'remains', 'wording'],
  write(random, defect) {
    const style = styleOf(random);
    const [basic, project] = [amount(random, style), amount(random, style, 1_000, 30_000)];
    const total = basic + project;
    const shown =
      defect === 'sum' ? basic + random.pick([300, 1_000, 2_700]) * (style.unit === '元' ? 100 : 1) : basic;
    const share = (part: number) => percent(part, total, style.rateDecimals);
    const first = defect === 'share' ? wrongPercent(share(basic), random, style.rateDecimals) : share(basic);
    const name = random.pick(['支出合计', '支出总计', '本年支出', '支出预算总额', '一般公共预算支出']);
    const lead = `${YEAR}年${random.pick(DEPARTMENTS)}${name}${random.pick(['', '为'])}${money(total, style)}`;
    const link = random.pick(['，其中：', '。其中：', '，其中', '，包括：']);
    const of = random.pick(['占', '占比', '占总支出的', '占比为']);
    const tail = {
      twice: `${name}${money(total + random.pick([7, 90, 1_000]), style)}，全部用于履职。`,
      wording: random.pick([
        '我们将相应上级号召，过紧日子。',
        '资金全部为财政拔款。',
        '以上预算按排已报批。',
      ]),
      remains: random.pick(['【请填写用途】', '由XX局统一安排。', '详见#REF!。', '占%。']),
    };
    const end = defect === 'twice' || defect === 'wording' || defect === 'remains' ? tail[defect] : '';
    return `${lead}${link}基本支出${money(shown, style)}，${of}${first}%；项目支出${money(project, style)}，${of}${share(project)}%。${end}`;
  },
};

const CLASSES = [
  '一般公共服务支出',
  '教育支出',
  '社会保障和就业支出',
  '卫生健康支出',
  '城乡社区支出',
  '农林水支出',
  '住房保障支出',
];

const byFunction: Kind = {
  name: '按功能分类',
  defects: ['share', 'sum'],
  write(random, defect) {
    const style = styleOf(random);
    const names = CLASSES.filter(() => random.chance(60));
    const chosen = names.length < 2 ? CLASSES.slice(0, 3) : names;
    const amounts = chosen.map(() => amount(random, style));
    const total = amounts.reduce((sum, one) => sum + one, 0);
    const bad = random.below(chosen.length);
    const parts = chosen.map((name, index) => {
      const right = percent(amounts[index] ?? 0, total, style.rateDecimals);
      const share =
        defect === 'share' && index === bad ? wrongPercent(right, random, style.rateDecimals) : right;
      const off = defect === 'sum' && index === bad ? Math.ceil((amounts[index] ?? 0) / 9) : 0;
      return `${name}${random.pick(['', '（类）'])}${money((amounts[index] ?? 0) + off, style)}，占${share}%`;
    });
    const way = random.pick(['主要用于以下方面：', '按支出功能分类，', '按功能分类，主要用于以下方面：']);
    return `${YEAR}年${random.pick(DEPARTMENTS)}一般公共预算支出年初预算为${money(total, style)}。${way}${parts.join('；')}。`;
  },
};

const economic: Kind = {
  name: '基本支出',
  defects: ['share', 'sum'],
  write(random, defect) {
    const style = styleOf(random);
    const [staff, running] = [amount(random, style, 20_000, 90_000), amount(random, style, 1_000, 9_000)];
    const total = staff + running;
    const shown = defect === 'sum' ? running + Math.ceil(total / 50) : running;
    const right = percent(staff, total, style.rateDecimals);
    const share = defect === 'share' ? wrongPercent(right, random, style.rateDecimals) : right;
    const names = random.pick(['基本工资、津贴补贴、奖金、住房公积金', '基本工资、津贴补贴和奖金等']);
    return (
      `${YEAR}年一般公共预算基本支出${random.pick(['', '年初预算为', '预算'])}${money(total, style)}，其中：` +
      `人员经费${random.pick(['', '支出'])}${money(staff, style)}，占${random.pick(['', '基本支出的', '基本支出预算'])}${share}%，主要包括：${names}；` +
      `${random.pick(['公用经费', '日常公用经费'])}${money(shown, style)}，占${percent(running, total, style.rateDecimals)}%，主要包括：办公费、印刷费和工会经费。`
    );
  },
};

const threePublic: Kind = {
  name: '三公经费',
  defects: ['sum', 'prior', 'rate', 'denominator', 'remains', 'flat', 'term'],
  write(random, defect) {
    const style: Style = { ...styleOf(random), unit: '万元', decimals: 2, grouped: false };
    const abroad = random.chance(70) ? 0 : 100 + random.below(900);
    const hosting = 50 + random.below(900);
    const moves = visible(random, style, defect, 300, 3_000);
    const total = abroad + hosting + moves.current;
    const shown = defect === 'sum' ? total + random.pick([2, 10, 150]) : total;
    const shift = 20 + random.below(200);
    const prior = total + shift;
    const said = defect === 'prior' ? prior + random.pick([30, 90, 500]) : prior;
    const rate = percent(shift, said, style.rateDecimals);
    const open = random.pick([
      `${YEAR}年“三公”经费预算总额为${money(shown, style)}，较${YEAR - 1}年的${money(said, style)}减少${money(shift, style)}，下降${rate}%`,
      `${YEAR}年，“三公”经费预算${money(shown, style)}，比上年预算（${money(said, style)}）减少${money(shift, style)}，下降${rate}%`,
    ]);
    const first = defect === 'sum' ? `${YEAR}年“三公”经费预算为${money(shown, style)}` : open;
    const flat = random.pick(['与上年持平', `与${YEAR - 1}年预算持平`, '较上年无变化', '较上年持平']);
    const host = defect === 'term' ? '因公接待费' : random.pick(['公务接待费', '公务接待费用']);
    const broken = defect === 'flat' ? '，增加1.20万元' : '';
    const left = defect === 'remains' ? '，占%' : '';
    return (
      `${first}。其中：因公出国（境）费${random.pick(['', '用'])}${money(abroad, style)}，${flat}${broken}；` +
      `${host}${money(hosting, style)}${left}，${flat}；` +
      `公务用车购置及运行${random.pick(['费', '维护费'])}${money(moves.current, style)}，${compared(random, null)}${moved(random, style, moves, defect)}。`
    );
  },
};

const running: Kind = {
  name: '运行经费',
  defects: [
    'rate',
    'denominator',
    'direction',
    'year',
    'negative',
    'zero',
    'priorZero',
    'reason',
    'remains',
    'wording',
  ],
  write(random, defect) {
    const style = styleOf(random);
    const moves = visible(random, style, defect);
    const name = random.pick(['机关运行经费', '机构运行经费', '机关运行经费财政拨款', '公用经费']);
    const lead = `${YEAR}年，${random.pick(DEPARTMENTS)}${name}${random.pick(['预算', '支出预算', '预算安排', ''])}${money(moves.current, style)}`;
    if (defect === 'zero') return `${lead}，${compared(random, null)}增加${money(0, style)}，增长0.00%。`;
    if (defect === 'priorZero') {
      return `${lead}，${compared(random, null)}增加${money(moves.current, style)}，增长100%，主要原因是上年没有此项。`;
    }
    const said = random.pick(['主要保障机构正常运转，', '', '', '用于办公费、差旅费等支出，']);
    const manner = random.pick(['', '', '同比']);
    const against = manner === '' || defect === 'year' ? compared(random, defect) : manner;
    const tail = defect === 'wording' ? '我们将相应上级号召。' : '';
    return `${lead}，${said}${against}${moved(random, style, moves, defect)}${reason(random, moves.up, defect === 'remains' ? null : defect)}${defect === 'remains' ? '增减原因：【请填写增减原因】' : tail}`;
  },
};

const procurement: Kind = {
  name: '政府采购',
  defects: ['sum'],
  write(random, defect) {
    const style = styleOf(random);
    const parts = [
      amount(random, style, 100, 3_000),
      amount(random, style, 100, 3_000),
      amount(random, style, 0, 900),
    ];
    const total =
      parts.reduce((sum, one) => sum + one, 0) + (defect === 'sum' ? random.pick([11, 100, 450]) : 0);
    const [goods, works, services] = parts.map((part) => money(part, style));
    const names = random.pick([
      ['政府采购货物预算', '政府采购工程预算', '政府采购服务预算'],
      ['货物', '工程', '服务'],
      ['货物类采购', '工程类采购', '服务类采购'],
      ['采购货物', '采购工程', '采购服务'],
    ]);
    const comma = random.pick(['、', '，', '；']);
    return `${YEAR}年${random.pick(DEPARTMENTS)}政府采购预算${random.pick(['安排', '总额', '', '共安排'])}${money(total, style)}，其中：${names[0]}${goods}${comma}${names[1]}${works}${comma}${names[2]}${services}。`;
  },
};

const vehicles: Kind = {
  name: '车辆',
  defects: ['count'],
  write(random, defect) {
    const kinds = random.pick([
      ['一般公务用车', '一般执法执勤用车', '特种专业技术用车', '其他用车'],
      ['主要领导干部用车', '机要通信用车', '应急保障用车', '执法执勤用车', '其他用车'],
    ]);
    const counts = kinds.map(() => random.below(5));
    const total = counts.reduce((sum, one) => sum + one, 0) + (defect === 'count' ? 1 + random.below(3) : 0);
    const list = kinds
      .map((kind, index) => `${kind}${counts[index]}辆`)
      .join(random.pick(['、', '，', '；']));
    const when = random.pick([`${YEAR - 1}年期末，`, `截至${YEAR - 1}年12月31日，`, '']);
    return `${when}${random.pick(['本部门', '我单位', '某局'])}共有车辆${total}辆，其中：${list}；单价50万元以上通用设备${random.below(3)}台（套），单位价值100万元以上专用设备0台（套）。`;
  },
};

const funds: Kind = {
  name: '财政拨款',
  defects: ['rate', 'denominator', 'flat'],
  write(random, defect) {
    const style = styleOf(random);
    const moves = visible(random, style, defect);
    const zero = money(0, style);
    const broken = defect === 'flat' ? `，增加${money(1 + random.below(500), style)}` : '';
    return (
      `${YEAR}年${random.pick(DEPARTMENTS)}一般公共预算收支预算${money(moves.current, style)}，政府性基金收支预算${zero}，国有资本经营预算收支预算${zero}。` +
      `${random.pick([`与${YEAR - 1}年相比，`, `与${YEAR - 1}年预算相比，`])}一般公共预算收支预算${moved(random, style, moves, defect)}，主要原因是：${random.pick(moves.up ? UP_REASONS : DOWN_REASONS)}；` +
      `政府性基金收支预算持平${broken}，主要原因是：两年均无此项收支；国有资本经营预算收支预算持平，主要原因是：两年均无此项收支。`
    );
  },
};

const executed: Kind = {
  name: '决算口径的上年数',
  defects: ['rate', 'share', 'sum'],
  write(random, defect) {
    const style: Style = { ...styleOf(random), unit: '万元', decimals: 2, grouped: false };
    const moves = visible(random, style, defect);
    const prior = moves.up ? moves.current - moves.delta : moves.current + moves.delta;
    const rates = [percent(moves.delta, prior, 2), wrongPercent(percent(moves.delta, prior, 2), random, 2)];
    const [goods, wages] = [amount(random, style, 500, 5_000), amount(random, style, 5_000, 30_000)];
    const family = amount(random, style, 100, 900);
    const basic = goods + wages + family + (defect === 'sum' ? 300 : 0);
    const share = percent(wages, basic, 2);
    return (
      `项目支出${money(moves.current, style)}，${YEAR - 1}年执行数${money(prior, style)}，${moves.up ? '增加' : '减少'}${money(moves.delta, style)}，${moves.up ? '增长' : '下降'}${defect === 'rate' ? rates[1] : rates[0]}%。` +
      `基本支出预算${money(basic, style)}，其中：工资福利支出预算${money(wages, style)}，占基本支出预算${defect === 'share' ? wrongPercent(share, random, 2) : share}%；` +
      `商品和服务支出预算${money(goods, style)}，占基本支出预算${percent(goods, basic, 2)}%；对个人和家庭补助支出预算${money(family, style)}，占基本支出预算${percent(family, basic, 2)}%。`
    );
  },
};

export const KINDS: readonly Kind[] = [
  totals,
  split,
  byFunction,
  economic,
  threePublic,
  running,
  procurement,
  vehicles,
  funds,
  executed,
];

/** Breaks a paragraph over lines and blank lines, as texts pasted from a PDF come; figures stay whole. */
export function broken(text: string, random: Random): string {
  if (!random.chance(40)) return text;
  const after = [...text.matchAll(/[，；](?=.)|(?<=费|出|计)(?=\d)/g)].map(
    (match) => match.index + match[0].length,
  );
  if (after.length === 0) return text;
  const at = random.pick(after);
  return `${text.slice(0, at)}${random.pick(['\n', '\n\n'])}${text.slice(at)}`;
}
