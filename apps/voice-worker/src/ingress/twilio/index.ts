import { TWILIO_PATHS } from '../../adapters/telephony/twilio/addresses';
import type { MediaWay } from '../media-socket';
import type { Webhook } from '../webhook';
import { handedOver } from './hand-over';
import { inbound } from './inbound';
import { outbound } from './outbound';
import { resume } from './resume';
import { status } from './status';
import { twilioStream } from './stream';

/** The second ones are addresses of the systems Innline replaces; numbers that still point there keep working. */
export const TWILIO_WEBHOOKS: readonly Webhook[] = [
  inbound(TWILIO_PATHS.inbound, 'twilioInbound'),
  inbound('/incoming-call', 'twilioIncomingCall'),
  status(TWILIO_PATHS.status, 'twilioStatus'),
  status('/call-status', 'twilioCallStatus'),
  outbound,
  resume,
  handedOver,
];

export const TWILIO_STREAMS: readonly MediaWay[] = [
  twilioStream(TWILIO_PATHS.stream, 'twilioStream'),
  twilioStream('/media-stream', 'twilioMediaStream'),
];
