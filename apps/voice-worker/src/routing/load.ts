import { compile, evaluate, type ReadyFlow } from '@innline/flow';
import type { HotelFacts, LineRoute, RunnableFlow, WorkerData } from '../data/contract';
import { Remembered } from '../data/remembered';
import { within } from '../data/within';
import { type Route, route } from './rule';

/** What was published a moment ago must be what the next caller reaches; a burst of calls still asks once. */
const FRESH_MS = 1_000;
/** Strangers can ask for any number. */
const MOST_NUMBERS = 5_000;
/** Published versions never change; this many stay compiled. */
const MOST_VERSIONS = 500;
/** A flow nobody has met yet; its caller waits. */
const LOAD_MS = 2_500;

export type ReadyVersion = { ran: RunnableFlow; ready: ReadyFlow };

/**
 * What ingress needs to know, remembered: a call must start within milliseconds, and also while PostgreSQL is away, with
 * what was true last.
 */
export class Routes {
  private readonly lines: Remembered<LineRoute | null>;
  private readonly numbers: Remembered<{ hotelId: string; lineId: string } | null>;
  private readonly hotels: Remembered<HotelFacts | null>;
  private readonly versions = new Map<string, ReadyVersion>();

  constructor(
    private readonly data: WorkerData,
    /** A version was met for the first time: its prompts can be made ready. */
    private readonly onVersion: (flow: RunnableFlow, hotelId: string) => void,
    now: () => number = Date.now,
  ) {
    this.lines = new Remembered(FRESH_MS, now);
    this.numbers = new Remembered(FRESH_MS, now, MOST_NUMBERS);
    this.hotels = new Remembered(FRESH_MS, now);
  }

  line(hotelId: string, lineId: string): Promise<LineRoute | null> {
    return this.lines.of(`${hotelId}/${lineId}`, () => this.data.line(hotelId, lineId));
  }

  /** Whose number was called; null: nobody's. */
  lineByNumber(e164: string): Promise<{ hotelId: string; lineId: string } | null> {
    return this.numbers.of(e164, () => this.data.lineByNumber(e164));
  }

  hotel(hotelId: string): Promise<HotelFacts | null> {
    return this.hotels.of(hotelId, () => this.data.hotelFacts(hotelId));
  }

  /**
   * Where a call on this line goes at `at` (milliseconds UTC). `callId` decides where two versions share a flow's calls;
   * null: no call is meant yet.
   */
  async of(
    hotelId: string,
    lineId: string,
    at: number,
    callId: string | null,
  ): Promise<{ line: LineRoute | null; route: Route }> {
    const line = await this.line(hotelId, lineId);
    const state = line?.schedule ? (evaluate(line.schedule, at).open ? 'open' : 'closed') : null;
    return { line, route: route(line, state, callId) };
  }

  /** The version a call was routed to; where a split's other version cannot be loaded, the live one. */
  async reached(hotelId: string, to: Extract<Route, { kind: 'flow' }>): Promise<ReadyVersion | null> {
    if (to.instead === null) return this.version(hotelId, to.versionId);
    // the live one is made ready too, so that it can stand in while PostgreSQL is away
    const live = this.version(hotelId, to.instead);
    live.catch(() => {});
    return (await this.version(hotelId, to.versionId).catch(() => null)) ?? live;
  }

  /** A published version, compiled once. Null: gone, or not runnable at all. */
  async version(hotelId: string, versionId: string): Promise<ReadyVersion | null> {
    const known = this.versions.get(`${hotelId}/${versionId}`);
    if (known) return known;
    const ran = await within(this.data.version(hotelId, versionId), LOAD_MS);
    const ready = ran && readyOf(ran);
    if (!ready) return null;
    this.versions.set(`${hotelId}/${versionId}`, ready);
    if (this.versions.size > MOST_VERSIONS) this.versions.delete(this.versions.keys().next().value!);
    this.onVersion(ran, hotelId);
    return ready;
  }

  /** The versions of a hotel that were met so far. */
  met(hotelId: string): RunnableFlow[] {
    const keys = [...this.versions.keys()].filter((key) => key.startsWith(`${hotelId}/`));
    return keys.map((key) => this.versions.get(key)!.ran);
  }

  /** The draft as it is now, or the live version. */
  async flow(hotelId: string, flowId: string, which: 'draft' | 'live'): Promise<ReadyVersion | null> {
    const ran = await within(this.data.flow(hotelId, flowId, which), LOAD_MS);
    return ran && readyOf(ran);
  }

  /** Something of this hotel changed. */
  forget(hotelId: string): void {
    this.hotels.forget(hotelId);
    this.lines.forget(`${hotelId}/`);
  }
}

export function readyOf(ran: RunnableFlow): ReadyVersion | null {
  const compiled = compile(ran.document);
  return compiled.ok ? { ran, ready: compiled.flow } : null;
}
