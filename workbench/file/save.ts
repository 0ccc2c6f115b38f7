import { saveXlsx } from '../../src/workbook/grid/file';
import type { HostProgram } from '../../src/workbook/program';
import type { OpenBook } from '../book';
import { ask } from '../page/dialog';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What no file may be called on Windows. */
const FORBIDDEN = /[\\/:*?"<>|]/g;

function freshName(name: string, now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const [month, day] = [two(now.getMonth() + 1), two(now.getDate())];
  const time = `${two(now.getHours())}${two(now.getMinutes())}`;
  return `${name.replace(/（\d{4}-\d{4}）$/, '')}（${month}${day}-${time}）`;
}

/**
 * 另存: hands the workbook to the user as a new .xlsx file, under a name that is not that of the opened one, after saying
 * what will not be in it. The name it was given; null when the user declined.
 */
export async function saveAs(book: OpenBook, program: HostProgram): Promise<string | null> {
  const { name, lost, data } = book;
  const answer = await ask({
    title: '另存为 .xlsx 文件',
    lines:
      lost.length > 0
        ? ['打开的文件里有这些内容在这里保留不了。原文件不会改动，请留好原文件。']
        : ['另存为一个新文件，放到浏览器的下载文件夹，不覆盖原文件。'],
    items: lost,
    input: { label: '文件名', value: freshName(name, new Date()) },
    yes: '保存',
    no: '取消',
  });
  const wanted = answer
    ?.trim()
    .replace(/\.xlsx$/i, '')
    .replace(FORBIDDEN, ' ');
  if (wanted === undefined) return null;
  const chosen = wanted === '' || wanted === name ? freshName(name, new Date()) : wanted;
  await program.hand({ name: `${chosen}.xlsx`, type: XLSX, bytes: await saveXlsx(data) });
  return chosen;
}
