import { foldName } from './fold-name';
import type { CodeKind, CodeLevel, Confidence } from './types';

/** How people call the classifications, in Chinese and in English; matched after folding. */
const KIND_WORDS: Readonly<Record<CodeKind, RegExp>> = {
  functional: /^(支出)?功能(分类)?(科目)?$|^functional$/iu,
  deptEconomic: /^部门(预算)?(支出)?(经济)?(分类)?(科目)?$|^deptEconomic$/iu,
  govEconomic: /^政府(预算)?(支出)?(经济)?(分类)?(科目)?$|^govEconomic$/iu,
};
const KINDS: readonly CodeKind[] = ['functional', 'deptEconomic', 'govEconomic'];

/** The classification that a word means: 功能, 部门经济, 政府经济 or their full names; null where it is none. */
export function parseKind(text: string): CodeKind | null {
  const word = foldName(text);
  return KINDS.find((kind) => KIND_WORDS[kind].test(word)) ?? null;
}

const LEVELS: readonly CodeLevel[] = ['类', '款', '项'];

/** The level that a word or a number means: 类 or 1, 款 or 2, 项 or 3; null where it is none. */
export function parseLevel(text: string): CodeLevel | null {
  const word = foldName(text);
  return LEVELS.find((level, index) => word === level || word === String(index + 1)) ?? null;
}

/** 出处 in a few words, for a cell beside the code. */
export const CONFIDENCE_LABELS: Readonly<Record<Confidence, string>> = {
  official: '已载入的科目表',
  sourced: '有公开出处',
  'sourced-2009': '2009年前后有出处',
  'sourced-name': '名称有出处',
  recalled: '凭经验整理',
};
