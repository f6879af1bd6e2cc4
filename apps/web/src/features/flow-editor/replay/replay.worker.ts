/// <reference lib="webworker" />
import { compile, type FlowDocument, type HotelFacts, type Journal, type Replayed, Replayer } from '@innline/flow';

export interface ReplayRequest {
  id: number;
  draft: FlowDocument;
  hotel: HotelFacts;
  calls: (Journal & { versionId: string })[];
  documents: Record<string, FlowDocument>;
}

export interface ReplayAnswer {
  id: number;
  /** Null: the draft cannot run at all. */
  replayed: Replayed[] | null;
}

self.onmessage = ({ data: { id, draft, hotel, calls, documents } }: MessageEvent<ReplayRequest>) => {
  const compiled = compile(draft);
  const replayer = compiled.ok ? new Replayer(compiled.flow, hotel, new Map(Object.entries(documents))) : null;
  const replayed = replayer && calls.map((call) => replayer.replay(call, call.versionId));
  self.postMessage({ id, replayed } satisfies ReplayAnswer);
};
