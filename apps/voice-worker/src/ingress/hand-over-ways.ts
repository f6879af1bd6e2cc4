import type { HandOverWay } from '../call/hand-over-way';
import { liveKitHandOver } from './livekit/hand-over';
import { telnyxHandOver } from './telnyx/hand-over';
import { twilioHandOver } from './twilio/hand-over';

/** One line per way in whose carrier can take a caller from us. A page's caller nobody can take. */
export const HAND_OVER_WAYS: readonly HandOverWay[] = [liveKitHandOver, telnyxHandOver, twilioHandOver];
