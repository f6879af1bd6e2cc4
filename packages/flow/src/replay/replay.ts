import { compile, type ReadyFlow } from '../engine';
import type { FlowDocument, FlowState } from '../model';
import type { HotelFacts } from '../scenario';
import { type Divergence, divergence, type PathStep, type SimulatedCall, simulateReady } from '../simulate';
import { follow, type Script } from './follow';
import type { Journal } from './journal';

/** A way a call took, as the canvas shows it. */
export interface Way {
  path: Pick<PathStep, 'node' | 'name' | 'viaEdge'>[];
  /** Null: it waits for the caller. */
  end: FlowState['end'];
}

/** What would become of a past call on a draft. */
export type Replayed = { callId: string } & (
  | { status: 'same' }
  /** `ends_differently`: whatever the way, its end is another one. */
  | { status: 'another_way' | 'ends_differently'; parts: Divergence; before: Way; now: Way }
  | { status: 'not_comparable'; why: string }
);

/** Versions that calls ran, each made ready once however many calls ran it. */
export class Replayer {
  private readonly ready = new Map<string, ReadyFlow | null>();

  constructor(
    private readonly draft: ReadyFlow,
    private readonly hotel: HotelFacts,
    private readonly documents: ReadonlyMap<string, FlowDocument>,
  ) {}

  /** Plays a call on the version it ran and on the draft, and compares the two. Pure; never throws. */
  replay(journal: Journal, version: string): Replayed {
    const { callId } = journal;
    const own = this.versionOf(version);
    if (own === null)
      return { callId, status: 'not_comparable', why: 'The version this call ran is not there any more.' };
    const followed = follow(own, journal, this.hotel);
    if (!followed.ok) return { callId, status: 'not_comparable', why: followed.why };
    const { script } = followed;
    const [before, now] = [play(own, script), play(this.draft, script)];
    const parts = divergence(before, now);
    if (parts === null) return { callId, status: 'same' };
    const ends = sameEnd(before, now) ? 'another_way' : 'ends_differently';
    return { callId, status: ends, parts, before: wayOf(before), now: wayOf(now) };
  }

  private versionOf(id: string): ReadyFlow | null {
    const known = this.ready.get(id);
    if (known !== undefined) return known;
    const document = this.documents.get(id);
    const compiled = document ? compile(document) : null;
    const flow = compiled?.ok ? compiled.flow : null;
    this.ready.set(id, flow);
    return flow;
  }
}

/** A script on any flow; the caller does what they did, as far as that flow lets them. */
export function play(flow: ReadyFlow, { facts, language, actions, world }: Script): SimulatedCall {
  const { startedAt: at, ...rest } = facts;
  const from = flow.document.languages.includes(language) ? { language } : {};
  return simulateReady(flow, { at, facts: rest, world, from, script: actions });
}

/** A call that waits for its caller ends nowhere else than one that waits as well. */
const sameEnd = (before: SimulatedCall, now: SimulatedCall): boolean =>
  before.end?.reason === now.end?.reason && before.end?.outcome === now.end?.outcome;

const wayOf = ({ path, end }: SimulatedCall): Way => ({
  path: path.map(({ node, name, viaEdge }) => ({ node, name, viaEdge })),
  end,
});
