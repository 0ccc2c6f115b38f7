import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';

/** A browser-like global object, as far as Microsoft's client asks for one. */
export interface ClientWindow {
  readonly [name: string]: unknown;
}

/** A client window together with the means to run scripts in it and to let it go. */
export interface ClientPage {
  readonly window: ClientWindow;
  /** Runs a script file of the client in the window, as a `<script>` tag would. */
  run(file: string): Promise<void>;
  /** Stops every timer that the client has started. */
  close(): void;
}

type Runner = (this: unknown, window: unknown) => void;

const compiled = new Map<string, Promise<Runner>>();

/**
 * Compiles a classic script so that its global names live in a window of ours.
 * The text itself stays as it is; it is only enclosed, on its first and last line, the way Node encloses CommonJS modules.
 * `with` sends top-level `var` assignments to the window, which is what a page does, and everything stays in this realm,
 * so that object literals of the caller are plain objects for the client too.
 */
function compile(file: string): Promise<Runner> {
  let runner = compiled.get(file);
  if (!runner) {
    runner = readFile(file, 'utf8').then(
      (text) =>
        new Script(`(function(window){with(window){${text}\n}})`, {
          filename: file,
        }).runInThisContext() as Runner,
    );
    compiled.set(file, runner);
  }
  return runner;
}

function storage(): Record<string, unknown> {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/** What a `<script>` element of the stub document looks like to the client's loader. */
interface ScriptElement {
  src?: string;
  onload?: (() => void) | null;
  onerror?: (() => void) | null;
}

/**
 * Makes a window for the client in plain Node: location, storage, timers and a document that knows only scripts.
 *
 * @param folder the folder that holds `office.js` and its parts
 * @param extra further global names: the seam to the host
 */
export function createPage(folder: string, extra: Record<string, unknown>): ClientPage {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let closed = false;
  const base = 'https://localhost/lib/';

  const load = (element: ScriptElement): void => {
    const name = String(element.src).slice(base.length);
    run(`${folder}/${name}`).then(
      () => element.onload?.(),
      () => element.onerror?.(),
    );
  };
  const parent = {
    appendChild: load,
    insertBefore: load,
    removeChild: () => undefined,
    getElementsByTagName: () => [],
  };
  const document = {
    readyState: 'complete',
    URL: 'https://localhost/taskpane.html',
    cookie: '',
    currentScript: null,
    head: parent,
    body: parent,
    documentElement: parent,
    getElementById: () => null,
    createElement: () => ({ setAttribute: () => undefined }),
    getElementsByTagName: (tag: string) =>
      tag === 'script' ? [{ src: `${base}office.debug.js`, getAttribute: () => null }] : [parent],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  const own: Record<string, unknown> = {
    document,
    location: {
      href: 'https://localhost/taskpane.html',
      origin: 'https://localhost',
      protocol: 'https:',
      host: 'localhost',
      pathname: '/taskpane.html',
      search: '',
      hash: '',
    },
    navigator: { userAgent: 'stand-in host', language: 'zh-CN', languages: ['zh-CN'] },
    history: {},
    name: '',
    opener: null,
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    postMessage: () => undefined,
    setTimeout: (action: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
      if (closed) return 0;
      const timer = setTimeout(() => {
        timers.delete(timer);
        action(...args);
      }, delay);
      timers.add(timer);
      return timer;
    },
    clearTimeout: (timer: ReturnType<typeof setTimeout>) => {
      timers.delete(timer);
      clearTimeout(timer);
    },
    setInterval: (action: () => void, delay?: number) => {
      const timer = setInterval(action, delay);
      timers.add(timer);
      return timer;
    },
    clearInterval: (timer: ReturnType<typeof setInterval>) => {
      timers.delete(timer);
      clearInterval(timer);
    },
    ...extra,
  };
  const window = new Proxy(own, {
    has: (_, key) => typeof key === 'string',
    get: (target, key) => {
      if (typeof key === 'symbol') return undefined;
      return key in target ? target[key] : (globalThis as Record<string, unknown>)[key];
    },
  });
  for (const alias of ['window', 'self', 'top', 'parent', 'globalThis']) own[alias] = window;

  const run = async (file: string): Promise<void> => {
    const runner = await compile(file);
    if (!closed) runner.call(window, window);
  };
  return {
    window,
    run,
    close: () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
