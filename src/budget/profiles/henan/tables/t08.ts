import { GENERAL_WITH_CARRIED } from '../../../detail';
import { amount, coded, group, sum, table } from '../../../tables';

/** Department economic codes behind each item of the three public expenses (“三公”经费). */
export const THREE_PUBLIC_CODES = {
  abroad: ['30212'],
  purchase: ['31013', '30913'],
  running: ['30231'],
  reception: ['30217'],
} as const;

/** 08 一般公共预算“三公”经费支出情况表: one row, general public budget only, no prior-year column. */
export const t08 = table({
  id: '08',
  title: '一般公共预算“三公”经费支出情况表',
  titleAliases: ['“三公”经费预算表', '一般公共预算“三公”经费支出表', '“三公”经费支出情况表'],
  shortName: '三公经费',
  takes: { funds: GENERAL_WITH_CARRIED },
  bands: [
    [
      coded(
        'threePublic',
        'single',
        [
          sum('total', '“三公”经费合计', ['abroad', 'vehicles', 'reception'], {
            width: 22,
            aliases: ['合计'],
          }),
          amount(
            'abroad',
            '因公出国（境）费',
            { dept: THREE_PUBLIC_CODES.abroad },
            { width: 22, aliases: ['因公出国（境）费用'] },
          ),
          group(
            ['公务用车购置及运行费', '公务用车购置及运行维护费'],
            sum('vehicles', '小计', ['purchase', 'running'], { width: 22 }),
            amount(
              'purchase',
              '公务用车购置费',
              { dept: THREE_PUBLIC_CODES.purchase },
              { width: 22, aliases: ['购置费'] },
            ),
            amount(
              'running',
              '公务用车运行费',
              { dept: THREE_PUBLIC_CODES.running },
              { width: 22, aliases: ['公务用车运行维护费', '运行费'] },
            ),
          ),
          amount('reception', '公务接待费', { dept: THREE_PUBLIC_CODES.reception }, { width: 22 }),
        ],
        1,
      ),
    ],
  ],
  note:
    '注：“三公”经费按一般公共预算口径列示，包括因公出国（境）费、公务用车购置及运行费、公务接待费。' +
    '（1）因公出国（境）费：单位工作人员公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出。' +
    '（2）公务用车购置及运行费：公务用车的购置支出（含车辆购置税、牌照费），以及租用、燃料、维修、过路过桥、保险等支出。' +
    '（3）公务接待费：按规定开支的各类公务接待（含外宾接待）支出。',
  empty: {
    business: '一般公共预算安排的“三公”经费支出',
    note: '说明：本部门没有一般公共预算安排的“三公”经费支出，故本表无数据。',
  },
  facts: {
    三公经费合计: ['total', 'total'],
    因公出国境费: ['total', 'abroad'],
    公务用车购置及运行费: ['total', 'vehicles'],
    公务用车购置费: ['total', 'purchase'],
    公务用车运行费: ['total', 'running'],
    公务接待费: ['total', 'reception'],
  },
});
