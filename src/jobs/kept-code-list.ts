import { kindOfCode, levelOf, type OfficialEntry, type OfficialList } from '../budget/codes';
import type { Change, SheetSnapshot } from '../budget/sheet';
import { remembered } from '../workbook/memory';

/** Key under which a workbook remembers the department's own list. */
const LIST_KEY = '科目表';

/** The department's own list (单位自己的科目表) as a workbook keeps it. */
export interface KeptList {
  readonly list: OfficialList;
  /** Name of the file that it came from. */
  readonly from: string;
}

/** One code and its name a line: kind and level follow from the code. */
function packed(list: OfficialList): string {
  return list.entries.map(({ code, name }) => `${code} ${name.replace(/\s+/g, ' ')}`).join('\n');
}

function unpacked(text: string): OfficialList {
  const entries = text.split('\n').flatMap((line): OfficialEntry[] => {
    const [, code, name] = /^(\d+) (.+)$/.exec(line) ?? [];
    const kind = code === undefined ? null : kindOfCode(code);
    const level = code === undefined || kind === null ? null : levelOf(code, kind);
    return code !== undefined && name !== undefined && kind && level ? [{ code, kind, level, name }] : [];
  });
  return { entries };
}

/** The change that keeps a list in the workbook, so that it travels with the file; an empty one forgets it. */
export function rememberCodeList(loaded: KeptList | null): Change {
  const value = loaded ? `${loaded.from}\n${packed(loaded.list)}` : '';
  return { kind: 'remember', key: LIST_KEY, value };
}

/** The list that a workbook remembers; null when it has none. */
export function rememberedCodeList(sheets: readonly SheetSnapshot[]): KeptList | null {
  const text = remembered(sheets).get(LIST_KEY) ?? '';
  const [from = '', ...lines] = text.split('\n');
  const list = unpacked(lines.join('\n'));
  return list.entries.length === 0 ? null : { list, from };
}
