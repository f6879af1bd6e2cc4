import { createContext, use } from 'react';
import type { Autosave } from '../autosave/autosave';
import type { SaveState } from '../autosave/types';

/** What a page that edits a flow knows besides the document. */
export interface EditorSession {
  flowId: string;
  autosave: Autosave | null;
  save: SaveState;
}

export const EditorSessionContext = createContext<EditorSession | null>(null);

export function useEditorSession(): EditorSession {
  const session = use(EditorSessionContext);
  if (!session) throw new Error('This belongs inside a flow editor.');
  return session;
}
