import { FlowDocument } from '@innline/flow';
import type { LocalDraft, LocalDrafts } from './types';

const DATABASE = 'innline-drafts';
const TABLE = 'drafts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inTable<T>(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const request = act(database.transaction(TABLE, mode).objectStore(TABLE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

/**
 * One flow's unsaved draft in IndexedDB (a draft may be 2 MB, more than localStorage is good for). A browser that
 * refuses storage (private windows) simply has no safety net: editing goes on.
 */
export function localDrafts(flowId: string): LocalDrafts {
  return {
    async load() {
      const draft = (await inTable('readonly', (table) => table.get(flowId)).catch(() => null)) as LocalDraft | null;
      return draft && FlowDocument.safeParse(draft.document).success ? draft : null;
    },
    keep: async (draft) => void (await inTable('readwrite', (table) => table.put(draft, flowId))),
    forget: async () => void (await inTable('readwrite', (table) => table.delete(flowId))),
  };
}
