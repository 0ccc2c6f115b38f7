import type { Book } from '../book';
import { CONTROL_FIGURES } from '../info';
import type { Info } from '../info';
import type { DisclosureDocument } from '../narrative';
import type { Proof } from '../proofread';
import type { CheckResult } from '../rules/check';
import type { Finding } from '../rules/finding';
import type { SensitiveText } from './sensitive';

/** `passed`: the tool has seen it is right. `failed`: it has seen it is not. `manual`: only a person can tell. */
export type SignOffStatus = 'passed' | 'failed' | 'manual';

/** The items of the sign-off checklist (发布前清单), in its order. */
export type SignOffId =
  | 'approval'
  | 'tables'
  | 'emptyNotes'
  | 'textAgrees'
  | 'priorFigures'
  | 'reasons'
  | 'yearsAndNames'
  | 'terms'
  | 'fileNames'
  | 'traces'
  | 'secrecy'
  | 'personal'
  | 'dates'
  | 'pages';

/** One line of the checklist: what it is about, how it stands, and what was seen. */
export interface SignOffItem {
  readonly id: SignOffId;
  readonly label: string;
  readonly status: SignOffStatus;
  readonly note: string;
}

/** What the checklist is judged from. */
export interface SignOffInput {
  readonly book: Book;
  readonly result: CheckResult;
  readonly document: DisclosureDocument;
  /** The narrative proofread against the tables. */
  readonly proof: Proof;
  readonly hasPrior: boolean;
  readonly sensitive: readonly SensitiveText[];
  readonly names: readonly string[];
}

type Judged = readonly [status: SignOffStatus, note: string];

const startsWith =
  (prefix: string) =>
  ({ rule }: Finding): boolean =>
    rule.startsWith(prefix);

/** Findings that stand against an item; hints never do. */
function against(findings: readonly Finding[], isMeant: (finding: Finding) => boolean): readonly Finding[] {
  return findings.filter((finding) => finding.level !== 'hint' && isMeant(finding));
}

function failedBy(findings: readonly Finding[]): Judged {
  const [first] = findings;
  const more = findings.length > 1 ? `（共 ${String(findings.length)} 处）` : '';
  return ['failed', `${first?.message ?? ''}${more}`];
}

function approval({ book, result }: SignOffInput): Judged {
  const given = CONTROL_FIGURES.filter(({ item }) => book.info?.control(item).state === 'given');
  const found = against(result.findings, startsWith('control.'));
  if (found.length > 0) return failedBy(found);
  if (given.length === 0) return ['manual', '填报信息 C1 没有填批复控制数，请拿批复表逐项核对。'];
  return [
    'passed',
    `填报信息 C1 的 ${String(given.length)} 个批复控制数与各表一致。批复表的其余数字请人工核对。`,
  ];
}

function tables({ book, result }: SignOffInput): Judged {
  const count = book.profile.tables.length;
  if (result.missing.length > 0) {
    const titles = book.profile.tables
      .filter(({ id }) => result.missing.includes(id))
      .map(({ title }) => title);
    return ['failed', `应有 ${String(count)} 张表，缺：${titles.join('、')}。`];
  }
  return ['passed', `${String(count)} 张表齐全。`];
}

function emptyNotes({ result }: SignOffInput): Judged {
  const found = against(result.findings, startsWith('note.'));
  return found.length > 0 ? failedBy(found) : ['passed', '没有数据的表都有说明，有数据的表没有空表说明。'];
}

function textAgrees({ proof, result }: SignOffInput): Judged {
  const found = against(proof.findings, () => true);
  if (found.length > 0) return failedBy(found);
  if (result.counts.error > 0)
    return ['failed', `表里还有 ${String(result.counts.error)} 个错误，说明引用的数也会跟着错。`];
  return ['passed', `说明由各表写成，回读 ${String(proof.statements.length)} 个说法，与各表一致。`];
}

function priorFigures({ book, hasPrior, result }: SignOffInput): Judged {
  if (book.info?.choice('新设部门').state === 'given' && isYes(book.info, '新设部门'))
    return ['passed', '本年新设部门，没有上年数。'];
  const found = against(result.findings, startsWith('chain.'));
  if (found.length > 0) return failedBy(found);
  return hasPrior
    ? ['passed', '上年数与上年公开的预算一致。']
    : ['manual', '没有载入上年的预算，上年数是手填的，请与上年公开的数核对。'];
}

function isYes(info: Info, key: '新设部门' | '涉密未列'): boolean {
  const answer = info.choice(key);
  return answer.state === 'given' && answer.value === '是';
}

function reasons({ document }: SignOffInput): Judged {
  const open = document.gaps;
  const [first] = open;
  if (!first) return ['passed', '该写的增减原因都写了，没有【请填写……】。原因是否属实请人工确认。'];
  return [
    'failed',
    `还有 ${String(open.length)} 处没有填写：${open
      .slice(0, 3)
      .map(({ what }) => what)
      .join('；')}${open.length > 3 ? '等' : ''}。`,
  ];
}

function yearsAndNames({ book, proof, result }: SignOffInput): Judged {
  if (book.year === null) return ['failed', '不知道是哪一年的预算，请填写填报信息 A2。'];
  if (book.department === null) return ['failed', '不知道部门全称，请填写填报信息 A3。'];
  const found = against(result.findings, startsWith('label.'));
  if (found.length > 0) return failedBy(found);
  const others = [...new Set(proof.years.filter(({ fits }) => fits === 'other').map(({ year }) => year))];
  if (others.length > 0)
    return [
      'manual',
      `说明里还提到 ${others.map((year) => `${String(year)} 年`).join('、')}，请确认没有写错。`,
    ];
  return [
    'passed',
    `年份只有 ${String(book.year)} 年和 ${String(book.year - 1)} 年；部门名称为“${book.department}”。`,
  ];
}

function terms({ document }: SignOffInput): Judged {
  const glossary = document.sections.at(-1)?.paragraphs.length ?? 0;
  return glossary > 0
    ? ['passed', `名词解释 ${String(glossary)} 条，正文用到的才列。`]
    : ['manual', '没有名词解释，请确认本地是否要求。'];
}

function traces({ result }: SignOffInput): Judged {
  const hiddenAmounts = against(result.findings, startsWith('format.hidden'));
  if (hiddenAmounts.length > 0) return failedBy(hiddenAmounts);
  return ['passed', '两份公开文件都是重新写出的，不含隐藏内容、批注、修订、外部链接、名称和作者。'];
}

function secrecy({ book, sensitive }: SignOffInput): Judged {
  const words = sensitive.filter(({ kind }) => kind === 'secret');
  const stated =
    book.info && isYes(book.info, '涉密未列') ? '填报信息 C7 写明有内容因涉密未列，请确认各表都已剔除。' : '';
  const [first] = words;
  if (!first) return ['manual', `${stated}没有发现涉密用语，仍须按规定进行保密审查。`];
  const shown = [...new Set(words.map(({ what, place }) => `“${what}”（${place}）`))].slice(0, 5);
  return [
    'manual',
    `${stated}以下用语请保密审查人逐条确认：${shown.join('、')}${words.length > shown.length ? '等' : ''}。`,
  ];
}

function personal({ sensitive }: SignOffInput): Judged {
  const found = sensitive.filter(({ kind }) => kind === 'personal');
  if (found.length === 0)
    return ['manual', '没有发现身份证号、手机号、银行账号、车牌号；项目名称里有没有人名请人工确认。'];
  const shown = found.slice(0, 3).map(({ what, place }) => `${what}（${place}）`);
  return [
    'failed',
    `像是个人信息：${shown.join('、')}${found.length > 3 ? `等 ${String(found.length)} 处` : ''}。请核对后删去。`,
  ];
}

const LATEST_DAYS = 20;
const MS_PER_DAY = 86_400_000;

/** 预算法第十四条: within 20 days of the approval, natural days. */
function dates({ book }: SignOffInput): Judged {
  const approved = book.info?.date('批复日期');
  const planned = book.info?.date('拟公开日期');
  if (approved?.state !== 'given' || planned?.state !== 'given')
    return ['manual', '填报信息 B2 批复日期、B3 拟公开日期没有填全，请核对是否在批复后 20 日内公开。'];
  const days = (Date.parse(planned.value) - Date.parse(approved.value)) / MS_PER_DAY;
  if (days < 0) return ['failed', `拟公开日期 ${planned.value} 早于批复日期 ${approved.value}，请核对。`];
  if (days > LATEST_DAYS)
    return [
      'failed',
      `拟公开日期 ${planned.value} 在批复日期 ${approved.value} 之后 ${String(days)} 日，超过 20 日（预算法第十四条）。`,
    ];
  return ['passed', `批复后第 ${String(days)} 日公开，在 20 日以内（预算法第十四条）。`];
}

const ITEMS: readonly (readonly [SignOffId, string, (input: SignOffInput) => Judged])[] = [
  ['approval', '批复一致', approval],
  ['tables', '表数齐', tables],
  ['emptyNotes', '空表有注', emptyNotes],
  ['textAgrees', '文表一致', textAgrees],
  ['priorFigures', '上年数有据', priorFigures],
  ['reasons', '原因齐', reasons],
  ['yearsAndNames', '年份、部门名', yearsAndNames],
  ['terms', '名词', terms],
  ['fileNames', '附件命名', ({ names }) => ['passed', `按规则命名：${names.join('、')}。`]],
  ['traces', '无隐藏、批注、修订、外链、作者', traces],
  ['secrecy', '保密审查', secrecy],
  ['personal', '个人信息', personal],
  ['dates', '日期在限', dates],
  ['pages', '打印、PDF 已翻看', () => ['manual', '请打开两份文件从头到尾翻看一遍，再打印或另存为 PDF。']],
];

/** The sign-off checklist (发布前清单), each item judged where the tool can tell. */
export function signOffChecklist(input: SignOffInput): readonly SignOffItem[] {
  return ITEMS.map(([id, label, judge]) => {
    const [status, note] = judge(input);
    return { id, label, status, note };
  });
}
