import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/workbench/server';
import { checkFile } from '../../src/jobs/check';
import { launchBrowser } from '../support/browser';
import { openDesk, type Desk } from './support/desk';
import { errorMarks, levelsOf } from './support/saved';
import { WAYS } from './support/ways';

const INCOME = '01收支总体';

describe.each(WAYS)('the sample department, $name', (way) => {
  let browser: Browser;
  let served: Served;
  let desk: Desk;

  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), way.serve()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });
  beforeEach(async () => {
    desk = await openDesk(browser, served.url);
    await desk.page
      .getByRole('button', { name: /样例部门/ })
      .first()
      .click();
    await desk.page.getByText('钱从哪里来').waitFor();
  });
  afterEach(async () => {
    expect(desk.errors).toEqual([]);
    expect(desk.trespasses).toEqual([]);
    await desk.close();
  });

  it('has no error to begin with, and the command line says the same of the saved file', async () => {
    await desk.press('校验');
    const said = await desk.said('发现错误');
    const saved = await desk.save();
    expect(said).toContain(levelsOf(await checkFile({ book: saved, profile: 'henan', format: 'json' })));
    expect(said).toContain('发现错误 0 处');
    expect(saved.name).toMatch(/^样例部门2024年部门预算.*\.xlsx$/);
  });

  it('marks where a changed figure breaks a sum, goes there, and takes the mark away once it is right', async () => {
    await desk.sheet(INCOME);
    expect(await desk.copy('A6:B6')).toEqual([['一、一般公共预算', '593.39']]);
    await desk.type('B6', '593.93');
    await desk.press('校验');
    const said = await desk.said('发现错误 2 处');
    await desk.press('下一处');
    expect(await desk.said('第 1 处')).toContain(
      '01表“收入总计”是 593.93，01表“支出总计”是 593.39，两者应相等，相差 0.54。',
    );
    expect(await desk.selected()).toBe('B38');
    const wrong = await desk.save();
    expect(await errorMarks(wrong, INCOME)).toEqual(['B6', 'B38']);
    expect(said).toContain(levelsOf(await checkFile({ book: wrong, profile: 'henan', format: 'json' })));

    await desk.type('B6', '593.39');
    await desk.press('校验');
    await desk.said('发现错误 0 处');
    expect(await errorMarks(await desk.save(), INCOME)).toEqual([]);
  });

  it('puts the explanation on a sheet, and 恢复 gives back the start', async () => {
    const sheets = await desk.sheets();
    await desk.press('校验');
    await desk.said('发现错误 0 处');
    await desk.press('起草');
    await desk.sheet('说明');
    expect((await desk.copy('A1:A40')).flat().join('\n')).toContain('收入总计593.39万元，支出总计593.39万元');
    expect(await desk.sheets()).toEqual([...sheets, '说明']);
    await desk.press('恢复');
    await expect.poll(() => desk.sheets()).toEqual(sheets);
  });

  it('takes back what was typed with the keyboard', async () => {
    await desk.sheet(INCOME);
    await desk.type('B6', '600');
    expect(await desk.copy('B6:B6')).toEqual([['600.00']]);
    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => desk.copy('B6:B6')).toEqual([['593.39']]);
  });
});
