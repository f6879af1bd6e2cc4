import { DisconnectReason, type Participant, ParticipantKind } from '@livekit/rtc-node';
import type { WhyLeft } from '../messages';

/** Whether the other end can hear: a page at once, a telephone when it was picked up. Source: docs.livekit.io, SIP attributes. */
export function isOnTheLine(participant: Participant): boolean {
  const status = participant.attributes['sip.callStatus'];
  return participant.kind !== ParticipantKind.SIP || status === undefined || status === 'active';
}

/** A telephone that has hung up stays in the room for a moment. */
export const hasHungUp = (participant: Participant): boolean => participant.attributes['sip.callStatus'] === 'hangup';

const GOODBYES = new Set<DisconnectReason>([
  DisconnectReason.CLIENT_INITIATED,
  DisconnectReason.PARTICIPANT_REMOVED,
  DisconnectReason.ROOM_DELETED,
  DisconnectReason.ROOM_CLOSED,
  DisconnectReason.USER_UNAVAILABLE,
  DisconnectReason.USER_REJECTED,
]);

/** Why the other end left. Without a reason it was a goodbye: older servers give none. */
export function whyLeft(reason: DisconnectReason | undefined): 'hangup' | 'lost' {
  return reason === undefined || reason === DisconnectReason.UNKNOWN_REASON || GOODBYES.has(reason) ? 'hangup' : 'lost';
}

/** Why we left the room ourselves. */
export const whyWeLeft = (reason: DisconnectReason): WhyLeft =>
  reason === DisconnectReason.PARTICIPANT_REMOVED ? 'removed' : whyLeft(reason);
