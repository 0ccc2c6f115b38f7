import type { RuleId } from './ids';

/** The five heads of an official inspection of disclosure (检查的五个方面). */
export const INSPECTION_HEADS = ['及时', '完整', '细化', '准确', '形式'] as const;

export type InspectionHead = (typeof INSPECTION_HEADS)[number];

type Family = RuleId extends infer Id ? (Id extends `${infer Name}.${string}` ? Name : never) : never;

/** Head of most rules of a family. */
const HEAD_OF_FAMILY: Readonly<Record<Family, InspectionHead>> = {
  sum: '准确',
  relation: '准确',
  control: '准确',
  chain: '准确',
  code: '细化',
  structure: '完整',
  format: '形式',
  label: '形式',
  note: '完整',
  performance: '细化',
  complete: '完整',
  secrecy: '形式',
  wording: '形式',
  leftover: '准确',
  detail: '准确',
  info: '完整',
  text: '准确',
};

/** Rules whose head is not that of their family. */
const HEAD_OF_RULE: Readonly<Partial<Record<RuleId, InspectionHead>>> = {
  'chain.projects': '细化',
  'code.otherName': '准确',
  'code.slip': '准确',
  'code.cutName': '形式',
  'code.oldName': '形式',
  'code.name': '形式',
  'code.lostZero': '形式',
  'code.fullWidth': '形式',
  'structure.header': '形式',
  'structure.noTitle': '形式',
  'structure.order': '形式',
  'structure.repeatedTable': '形式',
  'structure.shiftedColumns': '准确',
  'structure.duplicateCode': '准确',
  'structure.duplicateProject': '细化',
  'structure.unknownRow': '细化',
  'format.unitScale': '准确',
  'format.unitMagnitude': '准确',
  'format.notAnAmount': '准确',
  'format.errorValue': '准确',
  'format.negative': '准确',
  'format.sumRange': '准确',
  'format.year': '准确',
  'format.hidden': '完整',
  'label.classOrdinal': '准确',
  'note.wrongFund': '准确',
  'performance.aboveProject': '准确',
  'performance.year': '准确',
  'performance.foreign': '准确',
  'performance.decimals': '形式',
  'performance.displaced': '形式',
  'performance.headerLeft': '形式',
  'performance.spilled': '形式',
  'complete.published': '及时',
  'complete.late': '及时',
  'complete.deadline': '及时',
  'detail.code': '细化',
  'detail.lostZero': '形式',
  'detail.textAmount': '形式',
  'detail.unknownCode': '细化',
  'info.date': '及时',
  'info.dateRange': '及时',
  'info.layout': '形式',
  'text.list.extra': '细化',
  'text.list.missing': '细化',
  'text.list.open': '细化',
  'text.empty.hasData': '完整',
  'text.empty.unnamed': '完整',
  'text.empty.unsaid': '完整',
  'text.change.missing': '完整',
  'text.term.unexplained': '完整',
  'text.contents': '完整',
  'text.outline': '形式',
  'text.remains': '形式',
  'text.punctuation': '形式',
  'text.wording': '形式',
  'text.term': '形式',
  'text.term.mixed': '形式',
  'text.term.unused': '形式',
  'text.naming': '形式',
  'text.numbering': '形式',
  'text.repeated': '形式',
  'text.sensitive': '形式',
  'text.personal': '形式',
  'text.spacing': '形式',
  'text.brackets': '形式',
  'text.tier': '形式',
  'text.negative': '形式',
  'text.zero': '形式',
};

function isFamily(name: string): name is Family {
  return Object.hasOwn(HEAD_OF_FAMILY, name);
}

/** The inspection head of a rule, by the identifier that its findings carry; 准确 for one that is not known. */
export function headOf(ruleId: string): InspectionHead {
  const own = (HEAD_OF_RULE as Readonly<Record<string, InspectionHead | undefined>>)[ruleId];
  const family = ruleId.slice(0, ruleId.indexOf('.'));
  return own ?? (isFamily(family) ? HEAD_OF_FAMILY[family] : '准确');
}
