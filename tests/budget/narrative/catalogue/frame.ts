import { basic, USUAL } from '../scene';
import type { WordingGroup } from './case';

/** 第一部分: duties. */
export const dutiesCases: WordingGroup = {
  heading: '主要职责',
  cases: [
    { situation: '一条，不编号', scene: {}, text: ['负责全县水资源管理和保护。'] },
    {
      situation: '多条，序号规范成全角',
      scene: {
        info: {
          fields: {
            主要职责: '(一)负责全县水资源管理。\n2、组织 (跨乡镇) 水利工程建设；。\n\n三、承担防汛抗旱工作',
          },
        },
      },
      text: ['（一）负责全县水资源管理。', '（二）组织（跨乡镇）水利工程建设。', '（三）承担防汛抗旱工作。'],
    },
    { situation: '没有填', scene: { info: { fields: { 主要职责: '' } } }, text: ['【请填写主要职责】'] },
  ],
};

const STATION = { unitCode: '301002', unitName: '清河县水利技术推广站' };

/** 第一部分: offices and units. */
export const unitsCases: WordingGroup = {
  heading: '机构设置与预算单位构成',
  cases: [
    {
      situation: '独立部门',
      scene: {},
      text: ['清河县水利局内设2个机构：办公室和财务股。本部门没有所属预算单位，部门预算即本级预算。'],
    },
    {
      situation: '独立部门，没有填内设机构',
      scene: { info: { fields: { 内设机构: '' } } },
      text: ['本部门没有所属预算单位，部门预算即本级预算。'],
    },
    {
      situation: '部门汇总',
      scene: {
        lines: [...USUAL, basic('30101', '40.00', STATION)],
        info: {
          fields: { 版本: '部门汇总' },
          units: [
            { code: '301001', name: '清河县水利局', nature: '行政' },
            { code: '301002', name: '清河县水利技术推广站', nature: '事业' },
          ],
        },
      },
      text: [
        '清河县水利局内设2个机构：办公室和财务股。清河县水利局2027年度部门预算由本级和1个所属单位的预算汇总而成。纳入汇总的单位共2个：1.清河县水利局（行政单位）；2.清河县水利技术推广站（事业单位）。',
      ],
    },
    {
      situation: '部门汇总，单位取自03表',
      scene: {
        lines: [...USUAL, basic('30101', '40.00', STATION)],
        info: { fields: { 版本: '部门汇总', 内设机构: '' } },
      },
      text: [
        '清河县水利局2027年度部门预算由本级和1个所属单位的预算汇总而成。纳入汇总的单位共2个：1.清河县水利局；2.清河县水利技术推广站。',
      ],
    },
    {
      situation: '所属单位',
      scene: {
        info: {
          fields: { 版本: '所属单位', 主管部门: '清河县农业农村局', 单位性质: '事业（全额）', 内设机构: '' },
        },
      },
      text: ['清河县水利局是清河县农业农村局所属的财政全额拨款事业单位，没有下级预算单位。'],
    },
    {
      situation: '部门本级',
      scene: { info: { fields: { 版本: '部门本级', 内设机构: '' } } },
      text: ['本预算为清河县水利局本级预算，不含所属单位。'],
    },
    {
      situation: '没有选版本',
      scene: { info: { fields: { 版本: '', 内设机构: '' } } },
      text: [
        '本部门没有所属预算单位，部门预算即本级预算。',
        '【请在填报信息中选择版本：独立部门、部门汇总、部门本级或所属单位】',
      ],
    },
  ],
};

/** 第一部分: staff. */
export const staffCases: WordingGroup = {
  heading: '人员构成',
  cases: [
    {
      situation: '行政、事业编制，在职和离退休',
      scene: { info: { fields: { 行政编制: '12', 事业编制: '8', 在职人员: '18', 离退休人员: '5' } } },
      text: ['编制20名，其中行政12名、事业8名。在职18人，离退休5人。'],
    },
    {
      situation: '只有事业编制，没有离退休',
      scene: { info: { fields: { 事业编制: '8', 在职人员: '8', 离退休人员: '0' } } },
      text: ['编制8名，全部为事业编制。在职8人。'],
    },
  ],
};
