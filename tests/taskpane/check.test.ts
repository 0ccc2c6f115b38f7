// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { HostProgram } from '../../src/workbook/program';
import { readSettings, SETTINGS_KEY } from '../../src/jobs/workbook/settings';
import { remembered } from '../../src/workbook/memory';
import { addSample } from '../support/grid-sample';
import { openPane, type PaneDesk } from './work/desk';

/** The sample's book with a number stored as a text, a wrong figure, and a cut name. */
async function spoilt(program: HostProgram): Promise<void> {
  await addSample(program);
  await program.workbook.apply([
    {
      kind: 'setCells',
      sheet: '03支出总体',
      cells: [
        { row: 8, column: 7, value: '388.42' },
        { row: 11, column: 7, value: 42.57 },
      ],
    },
  ]);
}

const row = (desk: PaneDesk, words: string): HTMLElement | undefined =>
  [...desk.element.querySelectorAll<HTMLElement>('[role="listitem"] button')].find((one) =>
    one.textContent.includes(words),
  );

async function openFinding(desk: PaneDesk, words: string): Promise<void> {
  await desk.until(() => row(desk, words) !== undefined, words);
  await act(() => {
    row(desk, words)?.click();
    return Promise.resolve();
  });
}

async function key(desk: PaneDesk, name: string, altKey = false): Promise<void> {
  await act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, altKey, bubbles: true, cancelable: true }),
    );
    return Promise.resolve();
  });
  await desk.until(() => true, name);
}

describe('the page 校验', () => {
  it('lists what a check finds, mends one finding as shown, and checks again', async () => {
    const desk = await openPane('check', spoilt);
    await desk.press('校验');
    await openFinding(desk, '以文本形式存放');
    await desk.see('将改 1 格');
    expect(desk.text()).toContain('“388.42”');
    expect(await desk.program.selected()).toEqual({ sheet: '03支出总体', row: 8, column: 7 });
    await desk.press('按这样改');
    await desk.see('已改 1 格');
    await desk.until(() => row(desk, '593.40') !== undefined, 'the list');
    expect(row(desk, '以文本形式存放')).toBeUndefined();
    await openFinding(desk, '593.40');
    await desk.see('H12');
    expect(desk.text()).toContain('42.56');
  });

  it('keeps an explanation: the finding stays in the list as explained', async () => {
    const desk = await openPane('check', spoilt);
    await desk.press('校验');
    await openFinding(desk, '以文本形式存放');
    await desk.fill('出错说明', '系统导出如此');
    await desk.press('保存说明');
    await desk.see('说明已保存在工作簿里');
    await desk.press('返回清单');
    await desk.until(() => row(desk, '已说明') !== undefined, '已说明');
    expect(row(desk, '已说明')?.textContent).toContain('以文本形式存放');
    const counts = [...desk.element.querySelectorAll('[aria-pressed]')].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(counts.at(-1)).toBe('已说明 1');
  });

  it('goes through the findings by keyboard, and back to the row that was open', async () => {
    const desk = await openPane('check', spoilt);
    await desk.press('校验');
    await desk.until(() => row(desk, '') !== undefined, 'the list');
    await act(() => {
      row(desk, '')?.click();
      return Promise.resolve();
    });
    await desk.see('第 1 个');
    expect(document.activeElement?.tagName).toBe('H2');
    await key(desk, 'ArrowDown', true);
    await desk.see('第 2 个');
    await key(desk, 'ArrowUp', true);
    await desk.see('第 1 个');
    await key(desk, 'Escape');
    await desk.until(() => document.activeElement?.getAttribute('aria-current') === 'true', 'the row');
  });

  it('shows and hides findings by what they count as, and says what was not checked', async () => {
    const desk = await openPane('check', spoilt);
    await desk.press('校验');
    await desk.until(() => row(desk, '以文本形式存放') !== undefined, 'the list');
    await desk.press(/^核实 \d+$/);
    expect(row(desk, '以文本形式存放')).toBeUndefined();
    await desk.press(/^有 \d+ 项没有核对$/);
    await desk.see('没有核对不等于没有问题');
  });

  it('hands out the report, and never says that it was saved', async () => {
    const desk = await openPane('check', spoilt);
    await desk.press('校验');
    await desk.press('Excel 报告');
    await desk.until(() => desk.files.length === 1, 'a file');
    expect(desk.files[0]?.name).toMatch(/\.xlsx$/);
    await desk.see('文件已交给浏览器下载');
  });

  it('takes the last step back, and asks first where that would discard typing', async () => {
    const desk = await openPane('check', spoilt);
    await desk.press('校验');
    await openFinding(desk, '以文本形式存放');
    await desk.press('按这样改');
    await desk.see('已改 1 格');
    const cell = async (): Promise<unknown> =>
      (await desk.program.workbook.read()).find(({ name }) => name === '03支出总体')?.values[8]?.[7];
    expect(await cell()).toBe(388.42);
    await desk.press('恢复上一步');
    await desk.see('已恢复到上一次操作之前');
    await desk.press('恢复上一步');
    await desk.until(() => desk.session.history.latest() !== undefined, 'the first check');
    expect(await cell()).toBe('388.42');
  });

  it('says in its place what is wrong with a workbook without tables, and can be tried again', async () => {
    const desk = await openPane('check');
    await desk.press('校验');
    await desk.see('没有认出预算表');
    await desk.press('校验');
    await desk.see('没有认出预算表');
  });
});

describe('the page 总览', () => {
  it('shows the book in one picture, each figure with the way to its cell', async () => {
    const desk = await openPane('overview', addSample);
    await desk.see('钱从哪里来');
    expect(desk.element.querySelector('svg[role="img"]')?.getAttribute('aria-label')).toContain(
      '钱从哪里来，合计 593.39：一般公共预算收入 593.39（100.00%）',
    );
    expect(desk.text()).toContain('减少4.37万元，下降0.73%');
    await desk.press('593.39');
    expect((await desk.program.selected()).sheet).toBe('01收支总体');
  });

  it('tells somebody new what it does, opens the sample, and can be put away and called back', async () => {
    const noted = new Map<string, string>();
    let opened = 0;
    const desk = await openPane('overview', addSample, {
      storage: {
        getItem: (name) => noted.get(name) ?? null,
        setItem: (name, value) => void noted.set(name, value),
      },
      openSample: () => {
        opened += 1;
        return Promise.resolve();
      },
    });
    await desk.see('不登录、不联网、不上传');
    await desk.press('看看示例部门');
    expect(opened).toBe(1);
    await desk.press('知道了，收起');
    expect(desk.text()).not.toContain('不登录、不联网、不上传');
    expect(noted.get('budget-disclosure.introduced')).toBe('yes');
    expect(document.activeElement?.textContent).toBe('怎么用');
    await desk.press('怎么用');
    await desk.see('不登录、不联网、不上传');
  });

  it('says in two lines what it does where there are no tables, and leads on', async () => {
    const desk = await openPane('overview');
    await desk.press('怎么用');
    await desk.see('不登录、不联网、不上传');
    await desk.press('生成本部门的表');
    await desk.until(
      () => desk.element.querySelector('#view')?.getAttribute('aria-labelledby') === 'tab-make',
      'make',
    );
  });
});

describe('the page 设置', () => {
  it('keeps the colours that are chosen, contrast themes among them, in the workbook', async () => {
    const desk = await openPane('settings', addSample);
    await desk.until(() => desk.session.getSnapshot().reading !== null, 'the reading');
    for (const theme of ['contrastBlack', 'contrastWhite']) {
      await desk.fill('颜色', theme);
      await desk.until(() => desk.session.getSnapshot().settings.theme === theme, theme);
      await desk.until(() => desk.session.getSnapshot().busy === null, 'the end');
    }
    const memory = remembered(await desk.program.workbook.read());
    expect(readSettings(memory.get(SETTINGS_KEY)).theme).toBe('contrastWhite');
  });

  it('keeps a choice in the workbook, and speaks English when asked', async () => {
    const desk = await openPane('settings', addSample);
    await desk.see('保存在这个工作簿里');
    await desk.until(() => desk.session.getSnapshot().reading !== null, 'the reading');
    await desk.fill('总览的金额单位', '亿元');
    await desk.until(() => desk.session.getSnapshot().settings.unit === '亿元', 'the unit');
    await desk.until(() => desk.session.getSnapshot().busy === null, 'the end');
    await desk.fill('语言', 'en');
    await desk.see('Settings are kept in this workbook');
  });

  it('refuses a sentence that cannot be used, with the reason', async () => {
    const desk = await openPane('settings', addSample);
    await desk.until(() => desk.session.getSnapshot().reading !== null, 'the reading');
    await desk.fill('句式', '{没有这个指标}');
    await desk.press('保存句式');
    await desk.see('没有这个指标');
    await desk.until(() => desk.element.querySelector('.fui-MessageBar') !== null, 'the problem');
    expect(desk.session.getSnapshot().settings.wording).toEqual({});
  });
});
