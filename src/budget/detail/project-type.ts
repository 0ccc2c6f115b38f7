import { foldLabel } from '../sheet';
import { PROJECT_TYPES, type ProjectType } from './line';

/** Labels under which budget systems file basic expenditure as if it were a project (人员类、公用经费项目). */
const BASIC_LABELS: readonly string[] = [
  '基本支出',
  '人员类',
  '人员类项目',
  '人员经费',
  '人员支出',
  '公用经费',
  '公用经费类',
  '公用经费项目',
  '日常公用经费',
  '运转类-公用经费',
  '运转类(公用经费)',
  '公用经费(运转类)',
];

const RUNNING_LABELS: readonly string[] = [
  '其他运转类项目',
  '运转类-其他运转类',
  '运转类(其他运转类)',
  '其他运转',
];
const SPECIFIC_LABELS: readonly string[] = ['特定目标类项目', '特定目标'];

const BY_LABEL: ReadonlyMap<string, ProjectType | 'basic'> = new Map([
  ...BASIC_LABELS.map((label) => [foldLabel(label), 'basic'] as const),
  ...PROJECT_TYPES.map((label) => [foldLabel(label), label] as const),
  ...RUNNING_LABELS.map((label) => [foldLabel(label), '其他运转类'] as const),
  ...SPECIFIC_LABELS.map((label) => [foldLabel(label), '特定目标类'] as const),
]);

/**
 * The kind of project that a label of an export means; `basic` where budget systems file basic expenditure under a
 * project of its own. Null for unknown labels. Leading ordinals and codes (“3 特定目标类”, “22-其他运转类”) are skipped.
 */
export function projectTypeByLabel(label: string): ProjectType | 'basic' | null {
  const folded = foldLabel(label);
  return BY_LABEL.get(folded) ?? BY_LABEL.get(folded.replace(/^\[?\d+\]?[-.、_]?/, '')) ?? null;
}
