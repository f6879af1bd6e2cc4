import type { EffectOf, FlowEffect, FlowState } from '@innline/flow';
import type { CallEvent, ScreenCard } from '@innline/shared';
import type { CallMedia } from '../media/contract';

/** A call as its carrier knows it. What the names mean is the carrier's own business. */
export type CarrierIds = { vendor: 'twilio' | 'telnyx' | 'livekit' } & Record<string, string>;

/** Everything another worker needs to go on with a call, beside the published document itself. */
export interface Checkpoint {
  v: 1;
  callId: string;
  hotelId: string;
  flow: { flowId: string; versionId: string | null; number: number | null; name: string };
  state: FlowState;
  /** Tools, transfers and messages whose end is awaited: what a successor has to look after, by effect class. */
  open: FlowEffect[];
  /** What the last step tells. Whoever goes on tells it again: the worker may have died before it did. */
  told: CallEvent[];
  /** The next call event's number, as of this step. */
  eventSeq: number;
  /** Milliseconds UTC. */
  answeredAt: number;
  /** What the flow's clock is ahead of ours: a draft may be tried at a pretended moment. */
  clockOffset: number;
  speaksFor: { userId: string | null; channel: 'browser' | 'phone' | 'sip' | 'test' };
  /** What carries the caller, and the ids by which a carrier knows the call: enough to ask for their audio again. */
  transport: CallMedia['transport'];
  carrier: CarrierIds | null;
  /** The call is being recorded; a successor begins a part of its own. */
  record: boolean;
  /** Absent in older checkpoints: no consent is wanted. */
  consentFirst?: boolean;
  /** What has come to light so far, for whoever is asked to take the call. Absent in older checkpoints. */
  card?: ScreenCard;
  /** The caller's leg. */
  legId: string;
  /** The last command of a member that was followed; those behind it are not. */
  lastCommand: string;
}

/**
 * The list of effects that are still being worked on: adds what the step began, drops what has ended. Speech and the
 * open ear are not in it, the engine asks again by itself (`resumeCall`). Pure.
 */
export function openAfter(before: readonly FlowEffect[], begun: readonly FlowEffect[], state: FlowState): FlowEffect[] {
  const lasts = ({ key, kind }: FlowEffect) => key in state.pending && kind !== 'say' && kind !== 'play';
  return [...before, ...begun].filter(lasts);
}

/** What gave the caller to their carrier, which has not told yet how that went. */
export const handedOver = (open: readonly FlowEffect[]) =>
  open.find((effect): effect is EffectOf<'transfer'> => effect.kind === 'transfer' && effect.handOver === true);
