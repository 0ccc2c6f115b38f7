import type { Workbook } from '../workbook/workbook';

/** The requirement sets of a host: the highest version of each. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What Excel LTSC 2021 supports, as published, and what the client's own services need. */
export const ltsc2021: RequirementSets = {
  ExcelApi: '1.14',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.7',
  RichApiRuntime: '1.2',
  DelayForCellEdit: '1.1',
  AddInCommands: '1.3',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  OpenBrowserWindowApi: '1.1',
  KeyboardShortcuts: '1.1',
  Settings: '1.1',
  CustomXmlParts: '1.1',
  Selection: '1.1',
};

/** Whether the sets include a version of a set. */
export function supports(sets: RequirementSets, set: string, version: string): boolean {
  const [major = 0, minor = 0] = (sets[set] ?? '0.0').split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** How a ribbon command ended: `status` 0 when `event.completed()` was called. */
export interface CommandOutcome {
  readonly status: number;
  readonly event: unknown;
}

type Handler = (event: number, payload: unknown) => void;
type Answer = (response: unknown) => void;

const registerEvent = { documentSelectionChanged: 2, ribbonCommand: 39 } as const;
const completedMethod = 94;

/** An answer in the form that the client unpacks. */
const safeArray = (values: readonly unknown[]): unknown => ({ toArray: () => [...values] });

/** The `window.external` of Office on Windows, and what the test does through it. */
export interface External {
  /** What the client finds as `window.external`. */
  readonly object: Readonly<Record<string, unknown>>;
  /** Presses a ribbon button or a menu entry. @throws Error before the client has registered for commands */
  command(name: string, event: Readonly<Record<string, unknown>>): Promise<CommandOutcome>;
  /** Tells those who listen to the whole document's selection. */
  selectionChanged(): void;
}

/**
 * Makes the part of the host that does not travel in batches: identity of the application, settings, ribbon commands.
 *
 * @param later does something on a later tick
 */
export function createExternal(
  workbook: Workbook,
  sets: RequirementSets,
  later: (action: () => void) => void,
  onGap: (member: string) => void,
): External {
  const handlers = new Map<number, Set<Handler>>();
  const commands = new Map<string, (outcome: CommandOutcome) => void>();
  let lastCommand = 0;

  const settings = {
    Read: (keys: string[], values: string[]): void => {
      for (const [key, value] of workbook.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write: (keys: readonly string[], values: readonly string[]): void => {
      workbook.settings.clear();
      for (const [index, key] of keys.entries())
        workbook.settings.set(key, JSON.parse(values[index] ?? 'null') as unknown);
    },
  };

  const context = {
    GetAppType: () => 8,
    GetSolutionRef: () => 'stand-in',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'zh-CN',
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => workbook.name,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'stand-in',
    GetInstanceId: () => 'stand-in',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.14332.20000',
    GetDialogRequirementMatrix: () => JSON.stringify(sets),
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 1,
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => '{}',
  };

  const execute = (id: number, params: readonly unknown[], answer: Answer): void => {
    if (id !== completedMethod) onGap(`window.external.Execute ${id}`);
    later(() => {
      if (id === completedMethod) {
        const [command = '', status = 0, data = ''] = params;
        const text = typeof data === 'string' && data !== '' ? data : 'null';
        commands.get(String(command))?.({ status: Number(status), event: JSON.parse(text) as unknown });
        commands.delete(String(command));
      }
      answer(id === completedMethod ? safeArray([0]) : 5001);
    });
  };

  return {
    object: {
      GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$stand-in$$disableLogging$3',
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: execute,
      RegisterEvent: (id: number, _target: string, handler: Handler, answer: Answer) => {
        if (!Object.values<number>(registerEvent).includes(id)) onGap(`window.external.RegisterEvent ${id}`);
        later(() => {
          handlers.set(id, (handlers.get(id) ?? new Set()).add(handler));
          answer(0);
        });
      },
      UnregisterEvent: (id: number, _target: string, answer: Answer) => {
        later(() => {
          handlers.delete(id);
          answer(0);
        });
      },
    },
    command: (name, event) =>
      new Promise((resolve, reject) => {
        const listening = [...(handlers.get(registerEvent.ribbonCommand) ?? [])];
        if (listening.length === 0) {
          reject(new Error('The client has not registered for ribbon commands yet.'));
          return;
        }
        lastCommand += 1;
        const id = `command-${lastCommand}`;
        commands.set(id, resolve);
        const payload = safeArray([id, name, JSON.stringify(event)]);
        later(() => {
          for (const handler of listening) handler(registerEvent.ribbonCommand, payload);
        });
      }),
    selectionChanged: () => {
      for (const handler of handlers.get(registerEvent.documentSelectionChanged) ?? []) {
        later(() => handler(registerEvent.documentSelectionChanged, safeArray([])));
      }
    },
  };
}
