import { HostError, HostGap } from '../protocol/errors';
import type { ObjectType } from '../protocol/objects';
import type { Area } from '../workbook/address';
import { emit } from '../workbook/workbook';
import { textAt } from './cell-data';
import { placeArgument } from './geometry';
import { everything } from './places';
import { rangeAt } from './range';
import { guard, only } from './session';
import type { SheetTarget } from './page';

/** Shows every row of the filter's region, then hides those that a list of values leaves out. */
function reapply({ session, sheet }: SheetTarget): void {
  const { filter } = sheet;
  if (!filter) return;
  const { area, criteria } = filter;
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const kept = [...criteria].every(([offset, { filterOn, values }]) => {
      if (String(filterOn) !== 'Values') throw new HostGap(`AutoFilter.apply filterOn ${String(filterOn)}`);
      const text = textAt({ session, sheet, areas: [area] }, row, area.column + offset);
      return Array.isArray(values) && values.includes(text);
    });
    const line = sheet.rows.get(row) ?? {};
    if (kept) delete line.hidden;
    else line.hidden = true;
    if (Object.keys(line).length > 0) sheet.rows.set(row, line);
  }
  emit(session.workbook, { kind: 'lines', sheet, area, hidden: criteria.size > 0 });
}

const place = ({ session, sheet }: SheetTarget, area: Area = everything) => ({
  session,
  sheet,
  areas: [area],
});

/** `worksheet.autoFilter`; of the criteria only lists of values hide rows. */
export const autoFilter: ObjectType<SheetTarget> = {
  name: 'AutoFilter',
  get: {
    Enabled: ({ sheet }) => sheet.filter !== undefined,
    IsDataFiltered: ({ sheet }) => (sheet.filter?.criteria.size ?? 0) > 0,
    Criteria: ({ sheet }) => {
      const { filter } = sheet;
      if (!filter) return [];
      return Array.from({ length: filter.area.columns }, (_, offset) => filter.criteria.get(offset) ?? null);
    },
  },
  methods: {
    Apply: (target, args) => {
      guard(target.sheet, [], 'autoFilter');
      const area = only(placeArgument(args, 0, place(target)));
      target.sheet.filter ??= { area, criteria: new Map() };
      target.sheet.filter.area = area;
      const column = args.optionalNumber(1);
      if (column !== undefined) target.sheet.filter.criteria.set(column, args.record(2));
      reapply(target);
    },
    ClearCriteria: (target) => {
      guard(target.sheet, [], 'autoFilter');
      target.sheet.filter?.criteria.clear();
      reapply(target);
    },
    ClearColumnCriteria: (target, args) => {
      guard(target.sheet, [], 'autoFilter');
      target.sheet.filter?.criteria.delete(args.number(0));
      reapply(target);
    },
    Reapply: reapply,
    Remove: (target) => {
      guard(target.sheet, [], 'autoFilter');
      target.sheet.filter?.criteria.clear();
      reapply(target);
      target.sheet.filter = undefined;
    },
    GetRange: ({ session, sheet }) => {
      if (!sheet.filter) throw new HostError('ItemNotFound');
      return rangeAt(session, sheet, sheet.filter.area);
    },
    GetRangeOrNullObject: ({ session, sheet }) =>
      sheet.filter ? rangeAt(session, sheet, sheet.filter.area) : null,
  },
};
