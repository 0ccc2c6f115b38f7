import { HostError } from '../protocol/errors';
import { hostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { commentCollection } from './comments';
import { namedItems } from './names';
import { areasOf, rangeAt } from './range';
import { asFlag, checkEnum, type Session } from './session';
import { settings, xmlParts } from './storage';
import { storage } from './stored';
import { worksheets } from './worksheet';
import type { CalculationMode } from '../workbook/workbook';

const cultureInfo: ObjectType<Session> = { name: 'CultureInfo', get: { Name: () => 'zh-CN' } };

/** A new workbook on its way to the screen. */
const workbookCreated: ObjectType<{ session: Session; index: number }> = {
  name: 'WorkbookCreated',
  id: ({ index }) => String(index),
  get: { Id: ({ index }) => String(index) },
  methods: {
    Open: ({ session, index }) => {
      const file = session.application.created[index];
      if (file === undefined) throw new HostError('ItemNotFound');
      session.application.opened.push(file);
    },
  },
};

const application: ObjectType<Session> = {
  name: 'Application',
  get: {
    CalculationMode: ({ workbook }) => workbook.calculationMode,
    CalculationEngineVersion: () => 191_029,
    CalculationState: () => 'Done',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (session, value) => {
      session.workbook.calculationMode = checkEnum(session, 'CalculationMode', value) as CalculationMode;
    },
  },
  objects: { CultureInfo: (session) => hostObject(cultureInfo, session) },
  methods: {
    Calculate: (session, args) => {
      checkEnum(session, 'CalculationType', args.raw[0]);
      session.workbook.calculator.recalculate();
    },
    SuspendApiCalculationUntilNextSync: ({ workbook }) => void (workbook.calculationSuspended = true),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    CreateWorkbook: (session, args) => {
      const file = args.optionalText(0) ?? '';
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(file)) throw new HostError('InvalidArgument');
      session.application.created.push(file);
      return hostObject(workbookCreated, { session, index: session.application.created.length - 1 });
    },
    _GetWorkbookCreatedById: (session, args) =>
      hostObject(workbookCreated, { session, index: Number(args.text(0)) }),
  },
};

const runtime: ObjectType<Session> = {
  name: 'Runtime',
  get: { EnableEvents: ({ events }) => events.enabled },
  set: { EnableEvents: ({ events }, value) => void (events.enabled = asFlag(value)) },
};

const workbookProtection: ObjectType<Session> = {
  name: 'WorkbookProtection',
  get: { Protected: ({ workbook }) => workbook.structureProtected },
  methods: {
    Protect: ({ workbook }, args) => {
      if (workbook.structureProtected) throw new HostError('InvalidOperation');
      workbook.structureProtected = true;
      workbook.structurePassword = args.optionalText(0);
    },
    Unprotect: ({ workbook }, args) => {
      const { structurePassword: password } = workbook;
      if (password !== undefined && password !== args.optionalText(0)) throw new HostError('AccessDenied');
      workbook.structureProtected = false;
    },
  },
};

const documentProperties: ObjectType<Session> = {
  name: 'DocumentProperties',
  ...storage<Session>((session) => ({ session, record: session.workbook.properties }), {
    Title: '',
    Subject: '',
    Author: '',
    Keywords: '',
    Comments: '',
    Category: '',
    Manager: '',
    Company: '',
    RevisionNumber: 0,
  }),
};

const kept = ({ references }: Session, id: string): HostObject => references.find(id);

/** The root of every path. */
export const workbookType: ObjectType<Session> = {
  name: 'Workbook',
  get: {
    Name: ({ workbook }) => workbook.name,
    ReadOnly: () => false,
    IsDirty: () => true,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    CalculationEngineVersion: () => 191_029,
    ChartDataPointTrack: () => true,
    UsePrecisionAsDisplayed: () => false,
  },
  objects: {
    Application: (session) => hostObject(application, session),
    Comments: (session) => hostObject(commentCollection, { session, sheet: undefined }),
    CustomXmlParts: (session) => hostObject(xmlParts, session),
    Names: (session) => hostObject(namedItems, { session, sheet: undefined }),
    Properties: (session) => hostObject(documentProperties, session),
    Protection: (session) => hostObject(workbookProtection, session),
    Settings: (session) => hostObject(settings, session),
    Worksheets: (session) => hostObject(worksheets, session),
    _Runtime: (session) => hostObject(runtime, session),
  },
  methods: {
    GetActiveCell: (session) => {
      const [{ row, column } = { row: 0, column: 0 }] = session.workbook.selection;
      return rangeAt(session, session.workbook.active, { row, column, rows: 1, columns: 1 });
    },
    GetSelectedRange: (session) => {
      const [area, ...more] = session.workbook.selection;
      if (!area || more.length > 0) throw new HostError('InvalidSelection');
      return rangeAt(session, session.workbook.active, area);
    },
    GetSelectedRanges: (session) =>
      areasOf({ session, sheet: session.workbook.active, areas: session.workbook.selection }),
    _GetObjectByReferenceId: (session, args) => kept(session, args.text(0)),
    _GetRangeForEventByReferenceId: (session, args) => kept(session, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (session, args) => {
      try {
        return kept(session, args.text(0));
      } catch {
        return null;
      }
    },
    _GetReferenceCount: ({ references }) => references.count,
    _RemoveReference: ({ references }, args) => references.release(args.text(0)),
    _RemoveAllReferences: ({ references }) => references.releaseAll(),
  },
};
