// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { answersWith } from '../../jobs/sample';
import { openPane, type PaneDesk } from './desk';
import { putSample } from './sample';

/** Texts that are neither translated nor said by the workbook. */
function untranslated({ element }: PaneDesk): string[] {
  const view = element.querySelector('#view')!;
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  const left: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent?.trim() ?? '';
    const parent = walker.currentNode.parentElement;
    const isSaid = parent?.closest('[data-said], [data-said=""], textarea, style') !== null;
    const isFigure = /^[\d.,%\s·*F]*$/.test(text);
    if (!isSaid && !isFigure && !/^[·\s]*⟦[\s\S]*⟧$/.test(text)) left.push(text);
  }
  return left;
}

const open = answersWith({ reasons: { 运行经费: '' }, prior: { 公务接待费: '' } });

describe('every word of the pages', () => {
  it.each([
    ['overview', '⟦钱从哪里来⟧', []],
    ['check', '⟦还没有校验⟧', []],
    ['check', '⟦边填边查⟧', ['⟦校验⟧']],
    ['settings', '⟦隐私⟧', []],
    ['make', '⟦预算年度⟧', []],
    ['draft', '⟦还没有起草⟧', []],
    ['draft', '⟦还有 2 处没有填⟧', ['⟦起草⟧']],
    ['draft', '⟦未填写 2⟧', ['⟦原因⟧']],
    ['draft', '⟦粘贴说明文字⟧', ['⟦校对⟧']],
    ['publish', '⟦粘贴到网站后台⟧', []],
    ['codes', '⟦载入科目表…⟧', []],
  ] as const)('of %s at %s is translated or said by the workbook', async (view, words, presses) => {
    const desk = await openPane(view, (program) => putSample(program, open), { language: 'pseudo' });
    for (const name of presses) await desk.press(name);
    await desk.see(words);
    expect(untranslated(desk)).toEqual([]);
  });
});
