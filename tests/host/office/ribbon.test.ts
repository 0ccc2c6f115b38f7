import { describe, expect, it } from 'vitest';
import { JobError, userMessage } from '../../../src/jobs/error';
import { COMMAND_NAMES, createCommands } from '../../../src/jobs/workbook/commands';
import { createSession } from '../../../src/jobs/workbook/session';
import { connectRibbon, createOfficeProgram, showCell } from '../../../src/workbook/office';
import { openDesk, typeDetail, type Desk } from './desk';

/** A desk whose ribbon is connected, and everything that it told the user. */
async function withRibbon(): Promise<Desk & { readonly told: string[] }> {
  const desk = await openDesk();
  const told: string[] = [];
  const session = createSession(createOfficeProgram(), { today: () => new Date(2024, 0, 15) });
  const commands = createCommands(session, (message) => void told.push(message));
  connectRibbon(commands, (error) => void told.push(userMessage(error) ?? String(error)));
  return { ...desk, told };
}

describe('the ribbon (in the stand-in host)', () => {
  it('does the whole job by its buttons alone', async () => {
    const desk = await withRibbon();
    const { host, told } = desk;
    const empty = desk.see();
    const press = async (name: string): Promise<string> => {
      expect(await host.command(name)).toMatchObject({ status: 0 });
      await host.idle();
      return told.at(-1) ?? '';
    };
    expect(await press('check')).toContain('没有认出预算表');
    expect(await press('make')).toMatch(/^已生成 15 张工作表。/);
    expect(host.workbook.active.name).toBe('目录');
    expect(await press('nextFinding')).toBe('还没有校验，请先点“校验”。');
    await typeDetail(desk);
    expect(await press('make')).toMatch(/^已生成 \d+ 张工作表。/);
    host.user.enter('03支出总体!I9', 999);
    expect(await press('check')).toMatch(/^发现错误 [1-9]\d* 处/);
    expect(await press('nextFinding')).toMatch(/^第 1 处，共 \d+ 处：/);
    const first = host.workbook.selection[0];
    expect(await press('nextFinding')).toMatch(/^第 2 处/);
    expect(await press('previousFinding')).toMatch(/^第 1 处/);
    expect(host.workbook.selection[0]).toEqual(first);
    const found = told.at(-1)?.replace(/^.*?处：/, '');
    expect(await press('explainCell')).toContain(found);
    expect(await press('draft')).toMatch(/^说明已写在工作表“说明”。/);
    expect(host.workbook.active.name).toBe('说明');

    expect(await press('restore')).toBe('已恢复到上一次操作之前。');
    expect(await press('restore')).toBe('已恢复到上一次操作之前。');
    expect(await press('restore')).toContain('“03支出总体”!I9');
    expect(await press('restore')).toBe('已恢复到上一次操作之前。');
    expect(await press('restore')).toContain('仍要恢复，请再确认一次。');
    expect(await press('restore')).toBe('已恢复到上一次操作之前。');
    expect({ ...desk.see(), active: '' }).toEqual({ ...empty, active: '' });
    expect(await press('restore')).toBe('没有可以恢复的改动。');
  });

  it('tells Excel that it is done also when a command fails, and can be pressed again', async () => {
    const desk = await withRibbon();
    desk.host.fail({ kind: 'cellEdit' });
    expect(await desk.host.command('make')).toMatchObject({ status: 0 });
    expect(desk.told).toEqual(['有一个单元格正在编辑，Excel 暂时不让改动。请先按回车键结束编辑，再点一次。']);
    expect(await desk.host.command('make')).toMatchObject({ status: 0 });
    expect(desk.told.at(-1)).toMatch(/^已生成/);
  });

  it('runs one command at a time: a second press while one is at work does nothing', async () => {
    const desk = await openDesk();
    let runs = 0;
    let finish = (): void => undefined;
    const slow = (): Promise<void> => {
      runs += 1;
      return new Promise((resolve) => (finish = resolve));
    };
    connectRibbon({ make: slow }, () => undefined);
    const first = desk.host.command('make');
    await desk.host.idle();
    expect(await desk.host.command('make')).toMatchObject({ status: 0 });
    expect(runs).toBe(1);
    finish();
    expect(await first).toMatchObject({ status: 0 });
  });

  it('knows every command by the name that the manifest gives it', async () => {
    const desk = await withRibbon();
    for (const name of COMMAND_NAMES) {
      expect(await desk.host.command(name), name).toMatchObject({ status: 0 });
      await desk.host.idle();
    }
  });

  it('says that a hidden sheet cannot be shown', async () => {
    const desk = await openDesk();
    desk.host.user.act(({ sheets }) => (sheets[0]!.visibility = 'Hidden'));
    const error: unknown = await showCell({ sheet: 'Sheet1', row: 0, column: 0 }).catch(
      (caught: unknown) => caught,
    );
    expect(userMessage(error)).toBe(
      '“Sheet1”是隐藏的工作表，看不到。请右键任一工作表标签，点“取消隐藏”，再点一次。',
    );
    expect(error).not.toBeInstanceOf(JobError);
  });
});
