import { readBook, type Book } from '../../budget/book';
import { DETAIL_SHEET_NAME } from '../../budget/detail';
import { INFO_SHEET_NAME, keptInfo, type InfoValues } from '../../budget/info';
import { makeBook, type PriorBook } from '../../budget/make';
import type { Profile } from '../../budget/profiles';
import { a1, isSeen, type Change, type SheetPlan, type SheetSnapshot } from '../../budget/sheet';
import { usesOf } from '../../workbook/conflicts';
import { formulaReferences } from '../../workbook/references';
import type { Journal, WorkbookSeam } from '../../workbook/seam';
import { JobError } from '../error';
import { rememberedCodeList } from '../kept-code-list';
import { usableDetail, type UsableDetail } from '../detail';
import { requireProfile } from '../profile';
import { isAsMade, isAsPlanned, madeSheets, rememberMade, type MadeSheets } from './made';

/** The book to make in the open workbook. What is not said is taken from its 填报信息. */
export interface MakeSheetsRequest {
  readonly profile: string;
  readonly year?: number;
  readonly department?: string;
  /** Answers of 填报信息 that are already known; they win over those in the workbook. */
  readonly info?: InfoValues;
  /** A detail from a file; it goes into 明细, unless somebody has already filled that in. */
  readonly detail?: UsableDetail;
  /** Last year's book, for last year's figures and reasons. */
  readonly prior?: PriorBook;
  /** Ids of the tables to make; all of the profile unless given. */
  readonly tables?: readonly string[];
  /** The day on which this is asked: tells the fiscal year where nothing else does. */
  readonly today: Date;
}

/** What was made in the workbook. */
export interface MadeInWorkbook {
  /** Sheets that are new or were made anew. */
  readonly sheets: readonly string[];
  readonly notices: readonly string[];
  readonly journal: Journal;
}

/** Stands where the department's name is still to be filled in. */
export const NO_DEPARTMENT = '【请填写部门全称】';

/** The budget that is being worked on: from September on, next year's. */
export function fiscalYear(today: Date): number {
  return today.getFullYear() + (today.getMonth() >= 8 ? 1 : 0);
}

function mergedInfo(kept: InfoValues, given: InfoValues | undefined): InfoValues {
  return {
    ...kept,
    ...given,
    fields: { ...kept.fields, ...given?.fields },
    controls: { ...kept.controls, ...given?.controls },
    prior: { ...kept.prior, ...given?.prior },
    priorReasons: { ...kept.priorReasons, ...given?.priorReasons },
    reasons: { ...kept.reasons, ...given?.reasons },
    emptyReasons: { ...kept.emptyReasons, ...given?.emptyReasons },
  };
}

interface Plans {
  readonly plans: readonly SheetPlan[];
  /** The same book without any detail: what tables look like before they are filled. */
  readonly blank: readonly SheetPlan[];
  readonly notices: readonly string[];
}

/** The profile with some of its tables alone. */
function profileWith(profile: Profile, ids: readonly string[] | undefined): Profile {
  if (!ids) return profile;
  const tables = profile.tables.filter(({ id }) => ids.includes(id));
  if (tables.length === 0) throw new JobError('一张表也没有选。请至少选一张，再生成。');
  return { ...profile, tables };
}

function planSheets(request: MakeSheetsRequest, profile: Profile, book: Book): Plans {
  const { info, detail } = book;
  const form = book.sheets.find(({ name }) => name === info?.sheet);
  const stated = info?.year.state === 'given' ? info.year.value : undefined;
  const name = info?.text('部门全称');
  const named = name?.state === 'given' ? name.value : undefined;
  const tableIds = profile.tables.map(({ id }) => id);
  const kept = info && form ? keptInfo(info, form, tableIds) : {};
  const own = rememberedCodeList(book.sheets);
  const options = {
    year: request.year ?? stated ?? fiscalYear(request.today),
    department: request.department ?? named ?? NO_DEPARTMENT,
    info: mergedInfo(kept, request.info),
    ...(own ? { official: own.list } : {}),
  };
  const here = detail ? usableDetail(detail, DETAIL_SHEET_NAME) : { lines: [], notices: [] };
  const usable = request.detail ?? here;
  const wanted = profileWith(profile, request.tables);
  const prior = request.prior ? { prior: request.prior } : {};
  const made = makeBook(wanted, { ...options, ...prior, detail: usable.lines });
  if (!made.ok) throw new JobError(made.message);
  const empty = makeBook(wanted, options);
  return {
    plans: made.plans,
    blank: empty.ok ? empty.plans : [],
    notices: [...usable.notices, ...made.notices],
  };
}

/** How a planned sheet comes into the workbook. */
export type Coming = 'new' | 'anew' | 'kept' | 'inTheWay';

/**
 * A sheet that is there is left alone when it already holds what is planned, and made anew only when nothing would be
 * lost: it is as it was made, or as blank as it was made, or it is 填报信息, whose answers have been carried over.
 * 明细 is the user's own and stays, unless a detail from a file is to fill it and it is still blank.
 */
function comingOf(
  plan: SheetPlan,
  sheets: readonly SheetSnapshot[],
  { blank }: Plans,
  made: MadeSheets,
  isDetailGiven: boolean,
): Coming {
  const there = sheets.find(({ name }) => name.toLowerCase() === plan.name.toLowerCase());
  if (!there) return 'new';
  const isKept = plan.name === DETAIL_SHEET_NAME && !isDetailGiven;
  if (isKept || isAsPlanned(there, plan)) return 'kept';
  const untouched = blank.find(({ name }) => name === plan.name);
  const isFree =
    plan.name === INFO_SHEET_NAME || isAsMade(there, made) || (untouched && isAsPlanned(there, untouched));
  return isFree === true ? 'anew' : 'inTheWay';
}

interface Comer {
  readonly plan: SheetPlan;
  readonly how: Coming;
}

/** A sheet of ours whose formulas need a sheet that is made anew is made anew with it: they would follow the old one. */
function withDependants(coming: readonly Comer[]): readonly Comer[] {
  const anew = new Set(coming.filter(({ how }) => how === 'anew').map(({ plan }) => plan.name));
  const needsAnew = ({ cells, name }: SheetPlan): boolean =>
    name !== DETAIL_SHEET_NAME &&
    cells.some(
      ({ formula }) => formula !== undefined && formulaReferences(formula).some((one) => anew.has(one)),
    );
  return coming.map((one) => (one.how === 'kept' && needsAnew(one.plan) ? { ...one, how: 'anew' } : one));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `“${name}”`);
  return shown.join('、') + (names.length > 5 ? `等 ${String(names.length)} 张` : '');
}

/** Formulas of other sheets would go on pointing to the old sheets, with old figures. */
function requireUnused(names: ReadonlySet<string>, sheets: readonly SheetSnapshot[]): void {
  const others = sheets.filter(({ name }) => !names.has(name) && !name.startsWith('_'));
  const [first, ...more] = usesOf(names, others);
  if (!first) return;
  const count = more.length > 0 ? `等 ${String(more.length + 1)} 处` : '';
  throw new JobError(
    `“${first.sheet}”!${a1(first.row, first.column)} ${count}的公式引用了要重新生成的表，生成后行号会变，没有动手。` +
      '请先把这些公式改成数值或移到别的文件，再点“生成”。',
  );
}

/** What making would do to one sheet. */
export interface SheetToCome {
  readonly name: string;
  readonly how: Coming;
}

/** What making would do, before it is done (生成预览). */
export interface MakePreview {
  readonly sheets: readonly SheetToCome[];
  readonly notices: readonly string[];
}

interface Planned {
  readonly coming: readonly Comer[];
  readonly notices: readonly string[];
  readonly made: MadeSheets;
}

function planMaking(sheets: readonly SheetSnapshot[], request: MakeSheetsRequest): Planned {
  const profile = requireProfile(request.profile);
  const planned = planSheets(request, profile, readBook(sheets, profile));
  const made = madeSheets(sheets);
  const isDetailGiven = request.detail !== undefined;
  const coming = withDependants(
    planned.plans.map((plan) => ({ plan, how: comingOf(plan, sheets, planned, made, isDetailGiven) })),
  );
  return { coming, notices: planned.notices, made };
}

/** Tells which sheets would be new, made anew, left alone, or are in the way. Nothing is written. */
export function previewMaking(sheets: readonly SheetSnapshot[], request: MakeSheetsRequest): MakePreview {
  const { coming, notices } = planMaking(sheets, request);
  const seen = coming.filter(({ plan }) => isSeen(plan));
  return { sheets: seen.map(({ plan, how }) => ({ name: plan.name, how })), notices };
}

/** The sheets of a book for a workbook of its own, with its notices. */
export function planNewBook(request: MakeSheetsRequest): Pick<Plans, 'plans' | 'notices'> {
  const profile = requireProfile(request.profile);
  return planSheets(request, profile, readBook([], profile));
}

/**
 * 生成: makes the book in the open workbook, filled from its 明细. Sheets that somebody has changed are never touched:
 * a JobError names them. Sheets made anew are put out of sight, so that 恢复 brings them back.
 */
export async function makeInWorkbook(
  workbook: WorkbookSeam,
  request: MakeSheetsRequest,
): Promise<MadeInWorkbook> {
  const sheets = await workbook.read();
  const { coming, notices, made } = planMaking(sheets, request);
  const inTheWay = coming.filter(({ how }) => how === 'inTheWay').map(({ plan }) => plan.name);
  if (inTheWay.length > 0) {
    throw new JobError(
      `工作簿里已有工作表${listed(inTheWay)}，不是这里生成的，或者生成后改过，没有覆盖。` +
        '要重新生成，请先把它们改名或删除；要保留改动，请直接校验。',
    );
  }
  const anew = coming.filter(({ how }) => how === 'anew').map(({ plan }) => plan);
  requireUnused(new Set(anew.map(({ name }) => name)), sheets);
  const added = coming.filter(({ how }) => how === 'new' || how === 'anew').map(({ plan }) => plan);
  if (added.length === 0) {
    return { sheets: [], notices: [...notices, '各表已经与明细一致，没有改动。'], journal: [] };
  }
  const changes: Change[] = [
    ...anew.map(({ name }): Change => ({ kind: 'parkSheet', sheet: name })),
    ...added.map((sheet): Change => ({ kind: 'addSheet', sheet })),
    rememberMade(made, added),
  ];
  const journal = await workbook.apply(changes);
  return { sheets: added.filter(isSeen).map(({ name }) => name), notices, journal };
}
