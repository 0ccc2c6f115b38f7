import { cleanBooks } from '../tests/faults/books';
import { complaintsAbout, injectFaults, type Tally } from '../tests/faults/run';

const SEED = 20260401;
const FAULTS = 10_000;
const BOOKS_WITH_FAULTS = 120;
const CLEAN_BOOKS = 1_000;

function numberAfter(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(2)}%`;

const line = (cells: readonly string[]): string => `${cells.join('\t')}\n`;

function rates(name: string, tally: Omit<Tally, 'missed' | 'unnamed'>): string {
  const { put, found, covered, coveredFound, named, misnamed } = tally;
  return line([
    name,
    String(put),
    percent(found, put),
    String(covered),
    percent(coveredFound, covered),
    percent(named, covered),
    percent(misnamed, covered),
  ]);
}

const seed = numberAfter('--seed', SEED);
const faults = numberAfter('--faults', FAULTS);
const clean = numberAfter('--clean', CLEAN_BOOKS);

const books = cleanBooks(seed + 100_000, clean);
const complaints = books.flatMap(complaintsAbout);
process.stdout.write(
  `种子 ${String(seed)}；没有错误的簿 ${String(clean)} 本，误报 error、warning ${String(complaints.length)} 条\n`,
);
complaints.slice(0, 20).forEach((one) => process.stdout.write(`  ${one}\n`));

const { tallies, seconds } = injectFaults(seed, faults, BOOKS_WITH_FAULTS);
process.stdout.write(line(['种类', '个数', '找到', '有等式管到', '其中找到', '指对格', '指错格']));
const total = { put: 0, found: 0, covered: 0, coveredFound: 0, named: 0, misnamed: 0 };
for (const [kind, tally] of tallies) {
  process.stdout.write(rates(kind, tally));
  for (const key of ['put', 'found', 'covered', 'coveredFound', 'named', 'misnamed'] as const)
    total[key] += tally[key];
}
process.stdout.write(rates('合计', total));
process.stdout.write(`用时 ${seconds.toFixed(1)} 秒\n`);
if (process.argv.includes('--list'))
  for (const { missed, unnamed } of tallies.values()) {
    missed.slice(0, 60).forEach((one) => process.stdout.write(`未找到 ${one}\n`));
    unnamed.slice(0, 60).forEach((one) => process.stdout.write(`未指对 ${one}\n`));
  }
