import type { Book } from '../../budget/book';
import type { SheetSnapshot } from '../../budget/sheet';
import type { CheckResult } from '../../budget/rules/check';
import type { Finding } from '../../budget/rules/finding';
import type { DisclosureDocument } from '../../budget/narrative';
import type { Waiver } from '../../budget/waivers';
import type { HostProgram, Stop } from '../../workbook/program';
import { isWorkbookError } from '../../workbook/seam';
import { JobError } from '../error';
import { createHistory, type History } from './restore';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Whatever the user can set going; one runs at a time. */
export type JobName =
  | 'read'
  | 'make'
  | 'check'
  | 'fix'
  | 'explain'
  | 'draft'
  | 'publish'
  | 'export'
  | 'insert'
  | 'settings'
  | 'restore';

/** Names of jobs in sentences for the user. */
export const JOB_NAMES: Readonly<Record<JobName, string>> = {
  read: '读取工作簿',
  make: '生成',
  check: '校验',
  fix: '修改',
  explain: '记下说明',
  draft: '起草',
  publish: '制作发布文件',
  export: '导出',
  insert: '填入科目',
  settings: '保存设置',
  restore: '恢复',
};

/** The workbook as it was last read. */
export interface WorkbookReading {
  readonly sheets: readonly SheetSnapshot[];
  /** Its budget tables; `tables` is empty where it has none. */
  readonly book: Book;
}

/** The last check (校验结果). */
export interface Checked {
  readonly result: CheckResult;
  /** Sheets that could not be marked, because they are protected. */
  readonly notMarked: readonly string[];
  readonly book: Book;
}

/** The last draft (说明稿). */
export interface Drafted {
  readonly document: DisclosureDocument;
  readonly book: Book;
  /** The sheet it was written to; null when it was only shown. */
  readonly sheet: string | null;
}

/**
 * Something to be told once: shown in the pane and read out; `quiet` is only read out, for what the page shows anyway.
 * `id` tells repeated messages apart.
 */
export interface Message {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'error' | 'quiet';
  readonly text: string;
}

/** All that the pane and the ribbon share. A new object after each change. */
export interface SessionState {
  /** Id of the profile (模板). */
  readonly profile: string;
  /** The job at work; null when none is. */
  readonly busy: JobName | null;
  /** Null until the workbook was read for the first time. */
  readonly reading: WorkbookReading | null;
  readonly checked: Checked | null;
  /** The finding that the user is at. */
  readonly current: Finding | null;
  readonly drafted: Drafted | null;
  /** Somebody has edited since the reading, the check, the draft. */
  readonly stale: Readonly<Record<'reading' | 'checked' | 'drafted', boolean>>;
  /** Last year's book, where one was given. */
  readonly prior: Book | null;
  readonly settings: Settings;
  readonly waivers: readonly Waiver[];
  /** 恢复 has asked whether to discard what was typed since; the next one does it. */
  readonly isRestoreAsked: boolean;
  readonly message: Message | null;
}

/** One window's work on one workbook (会话): a plain store with jobs that run one at a time. */
export interface Session {
  readonly program: HostProgram;
  readonly history: History;
  today(): Date;
  getSnapshot(): SessionState;
  readonly subscribe: (listener: () => void) => Stop;
  /** Changes the state and tells the subscribers. */
  set(part: Partial<SessionState>): void;
  /** Tells the user something, in the pane's message bar and to screen readers. */
  say(text: string, tone?: Message['tone']): void;
  /**
   * Runs a job with `busy` set. What it left half done goes into the history. A JobError when another one is at work;
   * whatever the job throws comes through.
   */
  run<T>(job: JobName, work: () => Promise<T>): Promise<T>;
}

/** What a session may be told at its start. */
export interface SessionOptions {
  readonly profile?: string;
  readonly today?: () => Date;
}

const FRESH = { reading: false, checked: false, drafted: false };

/** Opens a session on the workbook of a program. Nothing is read yet. */
export function createSession(program: HostProgram, options: SessionOptions = {}): Session {
  const { profile = 'henan', today = () => new Date() } = options;
  const history = createHistory();
  const listeners = new Set<() => void>();
  let messages = 0;
  let state: SessionState = {
    profile,
    busy: null,
    reading: null,
    checked: null,
    current: null,
    drafted: null,
    stale: FRESH,
    prior: null,
    settings: DEFAULT_SETTINGS,
    waivers: [],
    isRestoreAsked: false,
    message: null,
  };

  const set = (part: Partial<SessionState>): void => {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  };

  return {
    program,
    history,
    today,
    set,
    getSnapshot: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    say: (text, tone = 'info') => {
      messages += 1;
      set({ message: { id: messages, tone, text } });
    },
    run: async (job, work) => {
      if (state.busy) throw new JobError(`正在${JOB_NAMES[state.busy]}，请等它做完再点一次。`);
      // Anything else that is done takes back the question that 恢复 has asked.
      set({ busy: job, isRestoreAsked: job === 'restore' && state.isRestoreAsked });
      try {
        return await work();
      } catch (error) {
        if (isWorkbookError(error) && error.journal) history.add(error.journal);
        throw error;
      } finally {
        set({ busy: null });
      }
    },
  };
}
