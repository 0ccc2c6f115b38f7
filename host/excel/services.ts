import { HostGap, invalidArgument } from '../protocol/errors';
import { hostObject, isHostObject, type HostObject, type ObjectType } from '../protocol/objects';
import { asText, type Session } from './session';

const customFunctions: ObjectType<Session> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (session, args) => accept(session, args.raw[0]),
    SetInvocationResults: (session, args) => accept(session, args.raw[0]),
  },
};

function accept({ results }: Session, given: unknown): void {
  if (!Array.isArray(given) || isHostObject(given)) throw new HostGap('CustomFunctions.setInvocationResults');
  results.accept(given);
}

const actions: ObjectType<Session> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: () => undefined },
};

/** The number of the event that tells whether the pane can be seen. */
const visibilityChanged = 65_539;

/** `Office.addin`: shows and hides the pane of the shared runtime. */
const runtime: ObjectType<Session> = {
  name: 'AppRuntimeService',
  methods: {
    GetAppRuntimeState: ({ application }) => (application.pane ? 'Visible' : 'Background'),
    SetAppRuntimeState: ({ application, events }, args) => {
      const state = args.text(0);
      if (state !== 'Visible' && state !== 'Background') invalidArgument();
      application.pane = state === 'Visible';
      events.say(visibilityChanged, '', { visibility: application.pane ? 'Visible' : 'Hidden' });
    },
  },
};

/** `Office.addin.setStartupBehavior`, remembered in the document. */
const persistence: ObjectType<Session> = {
  name: 'AppRuntimePersistenceService',
  methods: {
    GetAppRuntimeStartState: ({ workbook }) => workbook.properties['startState'] ?? 'Inactive',
    SetAppRuntimeStartState: ({ workbook }, args) =>
      void (workbook.properties['startState'] = asText(args.raw[0])),
  },
};

const services: Readonly<Record<string, ObjectType<Session>>> = {
  'Microsoft.ExcelServices.CustomFunctions': customFunctions,
  'Microsoft.InternalService.AddinInternalService': actions,
  'Microsoft.AppRuntime.AppRuntimeService': runtime,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': persistence,
};

/** The service beside the workbook that has this full name. */
export function serviceOf(session: Session, name: string): HostObject | undefined {
  const type = services[name];
  return type && hostObject(type, session);
}
