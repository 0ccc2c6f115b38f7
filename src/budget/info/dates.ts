/** Day 0 of spreadsheet dates, as days before the Unix epoch (1899-12-30). */
const EPOCH_SHIFT = 25569;
const MS_PER_DAY = 86_400_000;

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s|T|$)/;

/** A calendar date as 2027-03-15; null where the day does not exist. */
function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** Reads a date from a cell: a spreadsheet's serial number, or text such as 2027-3-15, 2027/3/15, 2027年3月15日. */
export function parseDate(value: string | number): string | null {
  if (typeof value === 'number') {
    const isSerial = Number.isFinite(value) && value >= 1 && value < 2_958_466;
    return isSerial
      ? new Date((Math.floor(value) - EPOCH_SHIFT) * MS_PER_DAY).toISOString().slice(0, 10)
      : null;
  }
  const match = WRITTEN.exec(value.normalize('NFKC').trim());
  return match ? isoOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The serial number that a spreadsheet stores for 2027-03-15; null where the text is no date. */
export function dateSerial(text: string): number | null {
  const iso = parseDate(text);
  return iso === null ? null : Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY + EPOCH_SHIFT;
}

/** 2027-03-15 as running text: 2027年3月15日. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}
