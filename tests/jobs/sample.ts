import type { InfoValues } from '../../src/budget/info';
import type { InputFile } from '../../src/jobs/input';
import { makeFile } from '../../src/jobs/make';
import { SAMPLE_DEPARTMENT, sampleDetailBytes, sampleInfo } from '../support/sample';

/** A book of the sample department as a file. */
export async function sampleBook(
  year = 2024,
  info: InfoValues = sampleInfo(),
  name = `${String(year)}.xlsx`,
): Promise<InputFile> {
  const { bytes } = await makeFile({
    profile: 'henan',
    year,
    department: SAMPLE_DEPARTMENT,
    detail: { name: 'detail.csv', bytes: sampleDetailBytes() },
    info,
  });
  return { name, bytes };
}

/** The sample department's answers, some of them replaced. */
export function answersWith(more: InfoValues): InfoValues {
  const own = sampleInfo();
  return {
    ...own,
    ...more,
    fields: { ...own.fields, ...more.fields },
    prior: { ...own.prior, ...more.prior },
    reasons: { ...own.reasons, ...more.reasons },
  };
}

/** The lines of an error that a user is shown; '' when nothing is thrown. */
export async function messageOf(job: () => unknown): Promise<string> {
  try {
    await job();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}

/** A text in the encoding of old Chinese programs (GB18030, here its two-byte part). */
export function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.from([lead, trail]));
      if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}
