import checkIcon from '../../assets/icons/check-20.png';
import draftIcon from '../../assets/icons/draft-20.png';
import explainIcon from '../../assets/icons/explain-20.png';
import makeIcon from '../../assets/icons/make-20.png';
import nextIcon from '../../assets/icons/next-20.png';
import previousIcon from '../../assets/icons/previous-20.png';
import restoreIcon from '../../assets/icons/restore-20.png';
import type { CommandName } from '../../src/jobs/workbook/commands';
import { element } from './element';

/** What the buttons beside the commands do. */
export type FileAction = 'open' | 'save' | 'undo' | 'pane' | 'start';

/** What a press of a button sets going. */
export interface RibbonActions {
  readonly command: (name: CommandName) => void;
  readonly file: (action: FileAction) => void;
}

interface Button {
  readonly label: string;
  readonly tip: string;
  readonly icon?: string;
  readonly command?: CommandName;
  readonly file?: FileAction;
}

/** The groups of the ribbon (功能区), named as in Excel. */
const GROUPS: readonly { readonly name: string; readonly buttons: readonly Button[] }[] = [
  {
    name: '文件',
    buttons: [
      { label: '开始', tip: '新建、样例、继续上次的工作', file: 'start' },
      { label: '打开', tip: '打开本机的 .xlsx 文件，也可以把文件拖到页面上', file: 'open' },
      { label: '保存', tip: '另存为 .xlsx 文件，不覆盖原文件（Ctrl+S）', file: 'save' },
      { label: '撤销', tip: '撤销上一次输入（Ctrl+Z）', file: 'undo' },
    ],
  },
  {
    name: '办理',
    buttons: [
      { label: '生成', tip: '按明细和填报信息生成各张预算公开表', icon: makeIcon, command: 'make' },
      { label: '校验', tip: '校验全部预算公开表，在格中标出问题', icon: checkIcon, command: 'check' },
      { label: '起草', tip: '把预算情况说明写到一张新工作表', icon: draftIcon, command: 'draft' },
    ],
  },
  {
    name: '问题',
    buttons: [
      { label: '上一处', tip: '到上一处问题', icon: previousIcon, command: 'previousFinding' },
      { label: '下一处', tip: '到下一处问题', icon: nextIcon, command: 'nextFinding' },
      { label: '这一格', tip: '这一格有什么问题', icon: explainIcon, command: 'explainCell' },
    ],
  },
  {
    name: '恢复',
    buttons: [
      { label: '恢复', tip: '退回生成、校验或起草之前', icon: restoreIcon, command: 'restore' },
      { label: '面板', tip: '显示或收起右边的面板', file: 'pane' },
    ],
  },
];

function buttonOf({ label, tip, icon, command, file }: Button, actions: RibbonActions): HTMLElement {
  const picture =
    icon === undefined
      ? []
      : [element('img', { attributes: { src: icon, alt: '', width: '20', height: '20' } })];
  return element(
    'button',
    {
      title: tip,
      attributes: { type: 'button' },
      onClick: () => {
        if (command) actions.command(command);
        if (file) actions.file(file);
      },
    },
    [...picture, element('span', { text: label })],
  );
}

/** The ribbon: one row of named groups. */
export function createRibbon(actions: RibbonActions): HTMLElement {
  const groups = GROUPS.map(({ name, buttons }) =>
    element(
      'div',
      { className: 'group', attributes: { role: 'group', 'aria-label': name } },
      buttons.map((button) => buttonOf(button, actions)),
    ),
  );
  const tab = element('span', { className: 'tab', text: '预算公开' });
  return element('div', { className: 'ribbon', attributes: { role: 'toolbar', 'aria-label': '预算公开' } }, [
    tab,
    ...groups,
  ]);
}
