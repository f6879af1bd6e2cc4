import type { CallFacts } from '../model';

/** What a recorded note belongs to besides its call. `reference`: a confirmation code, or the id a tool gave back. */
export interface NoteSubject {
  kind: 'reservation' | 'request' | 'lead';
  reference: string;
}

/** Something a tool does to the call itself: an effect of the engine's, the same one that steps of their own make. */
export type CallAct =
  | { kind: 'transfer'; departmentId: string; briefing: string | null; ringSeconds: number }
  | { kind: 'record'; maxSeconds: number; subject: NoteSubject | null }
  | { kind: 'music'; seconds: number };

/** How a tool does its work on the call instead of outside of it. */
export interface OnCall<Input> {
  kind: CallAct['kind'];
  /** Null where it leads nowhere, e.g. to a department that is gone: the tool did not work then. */
  act(input: Input, call: CallFacts): CallAct | null;
  /** End of the effect → outcome of the tool; an end that is not named is an outcome by itself. */
  ends: Readonly<Record<string, string>>;
}
