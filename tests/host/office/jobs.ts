import { userMessage } from '../../../src/jobs/error';
import { checkHere, draftToSheet, makeBookHere, restoreHere } from '../../../src/jobs/workbook/actions';
import { applyFix, fixesFor } from '../../../src/jobs/workbook/fix';
import { createSession, type Session } from '../../../src/jobs/workbook/session';
import { createOfficeProgram } from '../../../src/workbook/office';
import { openDesk, REQUEST, typeDetail, type Desk } from './desk';

/** A few of the twelve tables, for tests that do the jobs by the thousand: the code is the same. */
export const FEW_TABLES: readonly string[] = ['01', '03', '06'];

/** Somebody's Excel with the pane's session in it. */
export interface JobDesk extends Desk {
  readonly session: Session;
  /** Everything that the user could notice but which sheet is in front, as one text. */
  look(): string;
}

/** Opens a desk with something of the user's own on it. */
export async function openJobDesk(): Promise<JobDesk> {
  const desk = await openDesk();
  desk.host.user.enter('Sheet1!B2', 5);
  const session = createSession(createOfficeProgram(), { today: () => REQUEST.today });
  return { ...desk, session, look: () => JSON.stringify({ ...desk.see(), active: '' }) };
}

/** What the accountant can set going, by name. `tables` limits what is made. */
export const JOBS = {
  make: ({ session }: JobDesk, tables?: readonly string[]) =>
    makeBookHere(session, { ...REQUEST, ...(tables ? { tables } : {}) }),
  fill: ({ session }: JobDesk, tables?: readonly string[]) => makeBookHere(session, tables ? { tables } : {}),
  check: ({ session }: JobDesk) => checkHere(session),
  fix: async ({ session }: JobDesk) => {
    const findings = session.getSnapshot().checked?.result.findings ?? [];
    const [fix] = findings.flatMap((finding) => fixesFor(session, finding) ?? []);
    if (fix) await applyFix(session, fix);
  },
  draft: ({ session }: JobDesk) => draftToSheet(session),
} as const satisfies Record<string, (desk: JobDesk, tables?: readonly string[]) => Promise<unknown>>;

export type JobKey = keyof typeof JOBS;

/** Brings a desk to where a job would be begun. */
export async function prepareFor(job: JobKey, desk: JobDesk, tables?: readonly string[]): Promise<void> {
  if (job === 'make') return;
  await JOBS.make(desk, tables);
  await typeDetail(desk);
  if (job === 'fill') return;
  await JOBS.fill(desk, tables);
  desk.host.user.enter('03支出总体!I9', 999);
  if (job === 'fix') await JOBS.check(desk);
}

/** 恢复, confirmed where it asks. */
export async function takeBackHere({ session }: JobDesk): Promise<string> {
  const first = await restoreHere(session);
  return first.kind === 'restored' ? first.message : (await restoreHere(session)).message;
}

/** What somebody is told of an error; an error that nobody could be told comes through. */
export function toldOf(error: unknown): string {
  const message = userMessage(error);
  if (message === null) throw error;
  return message;
}
