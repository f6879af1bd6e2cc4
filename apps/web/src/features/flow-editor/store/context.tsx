'use client';
import { createContext, type ReactNode, use } from 'react';
import type { EditorStore } from './create-store';
import type { EditorState } from './state';

const EditorStoreContext = createContext<EditorStore | null>(null);

export function EditorStoreProvider({ store, children }: { store: EditorStore; children: ReactNode }) {
  return <EditorStoreContext value={store}>{children}</EditorStoreContext>;
}

/** The editor's store, for actions. */
export function useEditorStore(): EditorStore {
  const store = use(EditorStoreContext);
  if (!store) throw new Error('This belongs inside an EditorStoreProvider.');
  return store;
}

/** A part of the editor's state; renders again only when that part changes. */
export function useEditor<T>(choose: (state: EditorState) => T): T {
  return useEditorStore()(choose);
}
