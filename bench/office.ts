import type { Change } from '../src/budget/sheet';
import { toSheet } from '../src/document/sheet';
import { createOfficeWorkbook } from '../src/workbook/office';
import { createHost, type Host } from '../host/node/host';
import { bookOfSize } from './office-book';

/** The sizes of the budget, and of the growth beside it. */
const ROWS = 200;
const MANY_ROWS = 2_000;
/** Paragraphs of a long narrative. */
const PARAGRAPHS = 400;

/** Round trips, the largest request or reply in bytes, and milliseconds of some work in the stand-in host. */
interface Cost {
  readonly syncs: number;
  readonly bytes: number;
  readonly ms: number;
}

async function costOf(host: Host, work: () => Promise<unknown>): Promise<Cost> {
  host.record.reset();
  const start = performance.now();
  await work();
  const ms = Math.round(performance.now() - start);
  await host.idle();
  return { syncs: host.record.batches.length, bytes: host.record.maxBytes, ms };
}

const narrative = toSheet(
  {
    cover: { department: '某部门', title: '2024年部门预算情况说明', date: '2024年2月' },
    sections: [
      {
        heading: '一、收入支出预算总体情况说明',
        level: 2,
        paragraphs: Array.from({ length: PARAGRAPHS }, () => ({
          runs: [
            { text: '2024年收入总计593.39万元，支出总计593.39万元，与上年相比减少4.37万元，下降0.73%。' },
          ],
        })),
      },
    ],
    attachments: [],
    gaps: [],
  },
  '说明',
);

interface Costs {
  readonly make: Cost;
  readonly read: Cost;
  readonly mark: Cost;
  readonly draft: Cost;
  readonly gaps: number;
}

async function costsOf(rows: number): Promise<Costs> {
  const host = await createHost();
  host.install();
  const workbook = createOfficeWorkbook();
  const plans = bookOfSize(rows);
  const adding: Change[] = plans.map((sheet) => ({ kind: 'addSheet', sheet }));
  const make = await costOf(host, () => workbook.apply(adding));
  const read = await costOf(host, () => workbook.read());
  const marks = plans.flatMap(({ name }) =>
    Array.from({ length: 20 }, (_, index) => ({
      sheet: name,
      row: 6 + index * 3,
      column: 4,
      level: 'error' as const,
    })),
  );
  const mark = await costOf(host, () => workbook.apply([{ kind: 'unmark' }, { kind: 'mark', marks }]));
  const draft = await costOf(host, () => workbook.apply([{ kind: 'addSheet', sheet: narrative }]));
  const gaps = host.gaps.length;
  host.dispose();
  return { make, read, mark, draft, gaps };
}

/**
 * Round trips and bytes of the jobs through Microsoft's client in the stand-in host, for 12 tables of 200 rows and, as
 * `sync.*.2000`, of 2,000. Milliseconds are those of the stand-in host and say nothing about Excel.
 */
export async function benchOffice(): Promise<Record<string, number>> {
  const usual = await costsOf(ROWS);
  const large = await costsOf(MANY_ROWS);
  const all = [usual, large].flatMap(({ make, read, mark, draft }) => [make, read, mark, draft]);
  return {
    'sync.make': usual.make.syncs,
    'sync.read': usual.read.syncs,
    'sync.mark': usual.mark.syncs,
    'sync.draft': usual.draft.syncs,
    'request.maxBytes': Math.max(...all.map(({ bytes }) => bytes)),
    'sync.make.bytes': usual.make.bytes,
    'sync.read.bytes': usual.read.bytes,
    'sync.mark.bytes': usual.mark.bytes,
    'sync.draft.bytes': usual.draft.bytes,
    'sync.make.2000': large.make.syncs,
    'sync.read.2000': large.read.syncs,
    'sync.mark.2000': large.mark.syncs,
    'sync.draft.2000': large.draft.syncs,
    'host.make.ms': usual.make.ms,
    'host.read.ms': usual.read.ms,
    hostGaps: usual.gaps + large.gaps,
  };
}
