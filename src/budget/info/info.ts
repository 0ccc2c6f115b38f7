import type { Amount } from '../money';
import type { Finding } from '../rules/finding';
import type { Answer, AnswerCell } from './answer';
import type { AmountKey, ChoiceKey, CountKey, DateKey, ListKey, TextKey } from './form';
import type { ChangeItem, ControlItem } from './indicators';

/** One unit of the department (单位构成). */
export interface UnitAnswer {
  readonly code: string;
  readonly name: string;
  /** 行政, 参公, 事业; '' where it is not said. */
  readonly nature: string;
  /** Whether it publishes a budget of its own; null where it is not said. */
  readonly isSeparate: boolean | null;
  /** Operating expenditure of the general public budget as the tables give it, 万元. */
  readonly operating: Answer<Amount>;
  readonly cell: AnswerCell;
}

/** One kind of asset with its number, in the order of the form. */
export interface AssetAnswer {
  readonly label: string;
  readonly count: Answer<Amount>;
}

/** A question that must be answered and is not (待填). */
export interface InfoGap {
  readonly what: string;
  readonly cell: AnswerCell;
}

/** 填报信息 as read: every answer in one of its three states, with its cell. Amounts are in 万元. */
export interface Info {
  readonly sheet: string;
  readonly year: Answer<number>;
  /** Last year's figure, as published. */
  prior(item: ChangeItem): Answer<Amount>;
  /** This year's reason for a change; “同F1” is already replaced by what it refers to. */
  reason(item: ChangeItem): Answer<string>;
  /** Last year's reason, carried over for reference only. */
  priorReason(item: ChangeItem): Answer<string>;
  /** A total of the approval (批复控制数). */
  control(item: ControlItem): Answer<Amount>;
  /** Answers in words; a date reads as 2026年12月31日. */
  text(key: TextKey): Answer<string>;
  /** A date as 2026-12-31. */
  date(key: DateKey): Answer<string>;
  /** The items of a list or the paragraphs of a long text, blank lines left out. */
  list(key: ListKey): Answer<readonly string[]>;
  amount(key: AmountKey): Answer<Amount>;
  count(key: CountKey): Answer<Amount>;
  choice(key: ChoiceKey): Answer<string>;
  readonly units: readonly UnitAnswer[];
  readonly vehicles: readonly AssetAnswer[];
  readonly equipment: readonly AssetAnswer[];
  /** Why a table is empty, by table id. */
  emptyReason(tableId: string): Answer<string>;
  readonly gaps: readonly InfoGap[];
  readonly findings: readonly Finding[];
}
