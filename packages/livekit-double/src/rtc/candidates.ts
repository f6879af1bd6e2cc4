import { TrickleRequest } from '@livekit/protocol';
import type { PeerConnection } from 'node-datachannel';

/** RTCIceCandidateInit, as far as it matters here. */
interface Candidate {
  candidate: string;
  sdpMid?: string | null;
}

export const trickleOf = (candidate: string, mid: string, target: 0 | 1) =>
  new TrickleRequest({
    candidateInit: JSON.stringify({ candidate: candidate.replace(/^a=/, ''), sdpMid: mid, sdpMLineIndex: 0 }),
    target,
  });

/** The client's candidates may come before its description, which libdatachannel refuses: they wait here. */
export class EarlyCandidates {
  private waiting: Candidate[] = [];

  add(init: string, connection: PeerConnection | null): void {
    const parsed: Candidate = JSON.parse(init);
    // the end of gathering has no candidate
    if (!parsed.candidate) return;
    this.waiting.push(parsed);
    this.flush(connection);
  }

  flush(connection: PeerConnection | null): void {
    if (!connection?.remoteDescription()) return;
    for (const { candidate, sdpMid } of this.waiting.splice(0)) {
      try {
        connection.addRemoteCandidate(candidate, sdpMid || '0');
      } catch {
        // a kind of candidate libdatachannel does not know (TCP, mDNS): the others are enough
      }
    }
  }
}
