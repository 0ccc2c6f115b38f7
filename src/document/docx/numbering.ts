import { formatNumber } from './number-format';
import { readXml } from './xml';

interface Level {
  start: number;
  format: string;
  /** “第%1部分”: %n stands for the counter of level n. */
  pattern: string;
  isLegal: boolean;
}

interface List {
  readonly abstractId: string;
  /** Levels that begin anew the first time this list is used. */
  readonly restarts: Map<number, number>;
}

interface Definitions {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly lists: ReadonlyMap<string, List>;
}

const NO_LISTS: Definitions = { levels: new Map(), lists: new Map() };

/** Which list and level a paragraph belongs to. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

function readDefinitions(xml: string): Definitions {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let abstract: Map<number, Level> | undefined;
  let listId = '';
  let level: Level | undefined;
  let overridden = 0;
  readXml(xml, {
    open(tag) {
      const value = tag.attribute('val') ?? '';
      if (tag.name === 'w:abstractNum')
        levels.set(tag.attribute('abstractNumId') ?? '', (abstract = new Map<number, Level>()));
      else if (tag.name === 'w:num') {
        abstract = undefined;
        listId = tag.attribute('numId') ?? '';
      } else if (tag.name === 'w:abstractNumId')
        lists.set(listId, { abstractId: value, restarts: new Map() });
      else if (tag.name === 'w:lvlOverride') overridden = Number(tag.attribute('ilvl') ?? 0);
      else if (tag.name === 'w:startOverride')
        lists.get(listId)?.restarts.set(overridden, Number(value) || 0);
      else if (tag.name === 'w:lvl') {
        level = { start: 1, format: 'decimal', pattern: '', isLegal: false };
        abstract?.set(Number(tag.attribute('ilvl') ?? 0), level);
      } else if (level !== undefined) {
        if (tag.name === 'w:start') level.start = Number(value);
        else if (tag.name === 'w:numFmt') level.format = value;
        else if (tag.name === 'w:lvlText') level.pattern = value;
        else if (tag.name === 'w:isLgl') level.isLegal = true;
      }
    },
    close(name) {
      if (name === 'w:lvl') level = undefined;
    },
  });
  return { levels, lists };
}

function labelOf(levels: ReadonlyMap<number, Level>, at: number, counters: readonly number[]): string {
  const level = levels.get(at);
  // A bullet is no number: nothing in the text refers to it.
  if (level === undefined || level.format === 'bullet') return '';
  return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = level.isLegal ? 'decimal' : (levels.get(index)?.format ?? 'decimal');
    return formatNumber(counters[index] ?? levels.get(index)?.start ?? 1, format);
  });
}

/**
 * Counts automatic numbers as Word does while the paragraphs go by in order: lists on one definition share their
 * counters, a higher level restarts the lower ones. The function returned gives the label of the next paragraph
 * (“一、”, “（二）”), '' for none.
 */
export function createNumbering(xml: string | undefined): (place: ListPlace) => string {
  const { levels, lists } = xml === undefined ? NO_LISTS : readDefinitions(xml);
  const countersOf = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list: listId, level }) => {
    // Word has nine levels; a file may say anything.
    const at = Math.min(8, Math.max(0, Math.trunc(level) || 0));
    const list = lists.get(listId);
    const definition = list === undefined ? undefined : levels.get(list.abstractId);
    if (list === undefined || definition === undefined) return '';
    const counters = countersOf.get(list.abstractId) ?? [];
    countersOf.set(list.abstractId, counters);
    if (!begun.has(listId)) {
      begun.add(listId);
      for (const [restarted, start] of list.restarts) counters[restarted] = start - 1;
    }
    const startOf = (each: number) => definition.get(each)?.start ?? 1;
    for (let above = 0; above < at; above += 1) counters[above] ??= startOf(above);
    counters[at] = (counters[at] ?? startOf(at) - 1) + 1;
    counters.length = at + 1;
    return labelOf(definition, at, counters);
  };
}
