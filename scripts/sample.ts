import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { InfoValues } from '../src/budget/info';
import { readFileBytes, writeFileWhole } from '../src/cli/files';
import { checkFile } from '../src/jobs/check';
import { draftFile } from '../src/jobs/draft';
import { makeFile } from '../src/jobs/make';

const SAMPLE = path.join(import.meta.dirname, '..', 'assets', 'sample');
const OUT = 'out';
const DEPARTMENT = '中共新乡市牧野区委办公室';
const YEAR = 2024;
const PROFILE = 'henan';

async function sampleInfo(): Promise<InfoValues> {
  const bytes = await readFileBytes(path.join(SAMPLE, 'henan-2024-info.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as InfoValues;
}

async function write(name: string, content: Uint8Array | string): Promise<string> {
  const file = path.join(OUT, name);
  await writeFileWhole(file, content);
  return file;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The whole job on the sample department: make, check, draft, into out/. */
async function main(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const detail = { name: '明细.csv', bytes: await readFileBytes(path.join(SAMPLE, 'henan-2024-detail.csv')) };
  const made = await makeFile({
    profile: PROFILE,
    year: YEAR,
    department: DEPARTMENT,
    detail,
    info: await sampleInfo(),
  });
  const book = { name: '部门预算.xlsx', bytes: made.bytes };
  say(`生成：${await write(book.name, made.bytes)}（${String(made.sheets.length)} 张工作表）`);
  made.notices.forEach((notice) => {
    say(`  ${notice}`);
  });
  const report = await checkFile({ book, profile: PROFILE, format: 'text' });
  say(`校验：${await write('校验报告.txt', report.text)}`);
  say(report.text.replace(/^/gm, '  ').trimEnd());
  const word = await draftFile({ book, profile: PROFILE, format: 'docx' });
  say(`起草：${await write('部门预算说明.docx', word.content)}`);
  const text = await draftFile({ book, profile: PROFILE, format: 'txt' });
  say(`起草：${await write('部门预算说明.txt', text.content)}`);
  word.gaps.forEach((gap) => {
    say(`  待填：${gap}`);
  });
  say('这是一个公开的样例部门。换成自己的部门：npm run -s cli -- new --help');
}

await main();
