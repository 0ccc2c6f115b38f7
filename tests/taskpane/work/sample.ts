import { planBook } from '../../../src/jobs/make';
import type { InfoValues } from '../../../src/budget/info';
import type { HostProgram } from '../../../src/workbook/program';
import { SAMPLE_DEPARTMENT, sampleDetailBytes, sampleInfo } from '../../support/sample';

/** Puts the sample department's book into the workbook of a program. */
export async function putSample({ workbook }: HostProgram, info: InfoValues = sampleInfo()): Promise<void> {
  const { plans } = await planBook({
    profile: 'henan',
    year: 2024,
    department: SAMPLE_DEPARTMENT,
    detail: { name: '明细.csv', bytes: sampleDetailBytes() },
    info,
  });
  await workbook.apply(plans.map((sheet) => ({ kind: 'addSheet', sheet })));
}
