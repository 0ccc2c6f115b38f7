import { HostError } from '../protocol/errors';
import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import type { Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import { placeArgument } from './geometry';
import { areasOf, rangeAt } from './range';
import { everything } from './places';
import { asNumber, checkEnum, type Place, type Session } from './session';
import { storage } from './stored';

/** A sheet together with what its objects share. */
export interface SheetTarget {
  readonly session: Session;
  readonly sheet: Sheet;
}

interface Headers extends SheetTarget {
  readonly which: string;
}

const stored = ({ session, sheet }: SheetTarget) => ({ session, record: sheet.page });

const headerFooter: ObjectType<Headers> = {
  name: 'HeaderFooter',
  ...storage<Headers>(({ session, sheet, which }) => ({ session, record: (sheet.headers[which] ??= {}) }), {
    LeftHeader: '',
    CenterHeader: '',
    RightHeader: '',
    LeftFooter: '',
    CenterFooter: '',
    RightFooter: '',
  }),
};

const headers =
  (which: string) =>
  (target: SheetTarget): HostObject =>
    hostObject(headerFooter, { ...target, which });

const headerGroup: ObjectType<SheetTarget> = {
  name: 'HeaderFooterGroup',
  ...storage<SheetTarget>(
    ({ session, sheet }) => ({ session, record: (sheet.headers['group'] ??= {}) }),
    { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
    { State: 'HeaderFooterState' },
  ),
  objects: {
    DefaultForAllPages: headers('default'),
    EvenPages: headers('even'),
    FirstPage: headers('first'),
    OddPages: headers('odd'),
  },
};

const whole = ({ session, sheet }: SheetTarget): Place => ({ session, sheet, areas: [everything] });

/** Points in one of each unit. */
const points: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const margins: Readonly<Record<string, string>> = {
  top: 'TopMargin',
  bottom: 'BottomMargin',
  left: 'LeftMargin',
  right: 'RightMargin',
  header: 'HeaderMargin',
  footer: 'FooterMargin',
};

const lead = (target: SheetTarget, area: Area | undefined, orNull: boolean): HostObject | null => {
  if (area) return rangeAt(target.session, target.sheet, area);
  if (orNull) return null;
  throw new HostError('ItemNotFound');
};

const printArea = (target: SheetTarget, orNull: boolean): HostObject | null => {
  if (target.sheet.printArea.length > 0) return areasOf({ ...target, areas: target.sheet.printArea });
  if (orNull) return null;
  throw new HostError('ItemNotFound');
};

/** `worksheet.pageLayout`; lengths are in points, as Excel gives them. */
export const pageLayout: ObjectType<SheetTarget> = {
  name: 'PageLayout',
  ...storage<SheetTarget>(
    stored,
    {
      Orientation: 'Portrait',
      PaperSize: 'A4',
      BlackAndWhite: false,
      CenterHorizontally: false,
      CenterVertically: false,
      DraftMode: false,
      FirstPageNumber: null,
      BottomMargin: 54,
      TopMargin: 54,
      LeftMargin: 50.4,
      RightMargin: 50.4,
      HeaderMargin: 21.6,
      FooterMargin: 21.6,
      PrintComments: 'NoComments',
      PrintErrors: 'AsDisplayed',
      PrintGridlines: false,
      PrintHeadings: false,
      PrintOrder: 'DownThenOver',
      Zoom: null,
    },
    {
      Orientation: 'PageOrientation',
      PaperSize: 'PaperType',
      PrintComments: 'PrintComments',
      PrintErrors: 'PrintErrorType',
      PrintOrder: 'PrintOrder',
    },
  ),
  objects: { HeadersFooters: (target) => hostObject(headerGroup, target) },
  methods: {
    SetPrintArea: (target, args) =>
      void (target.sheet.printArea = placeArgument(args, 0, whole(target)).areas),
    GetPrintArea: (target) => printArea(target, false),
    GetPrintAreaOrNullObject: (target) => printArea(target, true),
    SetPrintTitleRows: (target, args) => {
      const [area] = placeArgument(args, 0, whole(target)).areas;
      target.sheet.titleRows = area && {
        row: area.row,
        rows: area.rows,
        column: 0,
        columns: everything.columns,
      };
    },
    SetPrintTitleColumns: (target, args) => {
      const [area] = placeArgument(args, 0, whole(target)).areas;
      target.sheet.titleColumns = area && {
        column: area.column,
        columns: area.columns,
        row: 0,
        rows: everything.rows,
      };
    },
    GetPrintTitleRows: (target) => lead(target, target.sheet.titleRows, false),
    GetPrintTitleRowsOrNullObject: (target) => lead(target, target.sheet.titleRows, true),
    GetPrintTitleColumns: (target) => lead(target, target.sheet.titleColumns, false),
    GetPrintTitleColumnsOrNullObject: (target) => lead(target, target.sheet.titleColumns, true),
    SetPrintMargins: (target, args) => {
      const unit = points[checkEnum(target.session, 'PrintMarginUnit', args.raw[0])] ?? 1;
      for (const [side, value] of Object.entries(args.record(1))) {
        const name = margins[side];
        if (name && value !== undefined && value !== null) target.sheet.page[name] = asNumber(value) * unit;
      }
    },
  },
};

interface Break extends SheetTarget {
  readonly axis: 'row' | 'column';
  readonly at: number;
}

const list = ({ sheet, axis }: { sheet: Sheet; axis: 'row' | 'column' }): number[] =>
  axis === 'row' ? sheet.rowBreaks : sheet.columnBreaks;

const pageBreak: ObjectType<Break> = {
  name: 'PageBreak',
  id: ({ at }) => String(at),
  get: {
    _Id: ({ at }) => String(at),
    RowIndex: ({ axis, at }) => (axis === 'row' ? at : 0),
    ColumnIndex: ({ axis, at }) => (axis === 'column' ? at : 0),
  },
  methods: {
    Delete: (target) => void list(target).splice(list(target).indexOf(target.at), 1),
  },
};

/** `worksheet.horizontalPageBreaks` and `verticalPageBreaks`. */
export const pageBreaks: ObjectType<SheetTarget & { readonly axis: 'row' | 'column' }> = {
  name: 'PageBreakCollection',
  items: (target) => list(target).map((at) => hostObject(pageBreak, { ...target, at })),
  item: (target, key) =>
    list(target).includes(Number(key)) ? hostObject(pageBreak, { ...target, at: Number(key) }) : undefined,
  methods: {
    Add: (target, args) => {
      const [area] = placeArgument(args, 0, whole(target)).areas;
      if (!area) throw new HostError('InvalidArgument');
      const at = target.axis === 'row' ? area.row : area.column;
      if (!list(target).includes(at)) list(target).push(at);
      return hostObject(pageBreak, { ...target, at });
    },
    RemovePageBreaks: (target) => void list(target).splice(0),
  },
};
