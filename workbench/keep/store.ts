import type { OpenBook } from '../book';

/** The work as it was last kept in this browser (暂存). */
export interface KeptWork {
  readonly book: OpenBook;
  readonly at: Date;
}

const DATABASE = '预算公开工作台';
const STORE = 'work';
const KEY = 'last';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the browser’s database did not answer'));
    };
  });
}

async function withStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE);
  };
  const database = await done(opening);
  try {
    return await done(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** Keeps the work in this browser, instead of what was kept before. Rejects where the browser refuses. */
export async function keepWork(work: KeptWork): Promise<void> {
  await withStore('readwrite', (store) => store.put(work, KEY));
}

/** What was last kept; null where nothing was, or where the browser keeps nothing. */
export async function keptWork(): Promise<KeptWork | null> {
  const kept = await withStore('readonly', (store): IDBRequest<unknown> => store.get(KEY)).catch(() => null);
  return (kept as KeptWork | undefined) ?? null;
}
