import type { Handed } from '../../workbook/program';
import { JobError } from '../error';
import { dayOf } from './day';
import type { Session } from './session';

/** Hands the report of the last check to the user, with its explanations. A JobError before any check. */
export function exportReport(
  session: Session,
  format: 'xlsx' | 'docx',
  by: 'head' | 'table' = 'head',
): Promise<Handed> {
  return session.run('export', async () => {
    const { checked, waivers } = session.getSnapshot();
    if (!checked) throw new JobError('还没有校验，没有报告可以导出。请先点“校验”。');
    const { writeReport } = await import('../report');
    const { result, book } = checked;
    const request = {
      result,
      department: book.department ?? '',
      year: book.year,
      waivers,
      by,
      on: dayOf(session.today()),
    };
    return session.program.hand(await writeReport(request, format));
  });
}
