import type { HostProgram } from '../../src/workbook/program';
import { planBook } from '../../src/jobs/make';
import { SAMPLE_DEPARTMENT, sampleDetailBytes, sampleInfo } from './sample';

/** Puts the sample department's whole book for 2024 into a workbook. */
export async function addSample({ workbook }: HostProgram): Promise<void> {
  const { plans } = await planBook({
    profile: 'henan',
    year: 2024,
    department: SAMPLE_DEPARTMENT,
    detail: { name: '明细.csv', bytes: sampleDetailBytes() },
    info: sampleInfo(),
  });
  await workbook.apply(plans.map((sheet) => ({ kind: 'addSheet', sheet })));
}
