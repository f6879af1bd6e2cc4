import type { TrackInfo } from '@livekit/protocol';

/** Takes an Opus RTP packet of somebody else's track. */
export type Outlet = (packet: Buffer) => void;

/** A track from its announcement on; `live` once its media arrives. */
export interface PublishedTrack {
  readonly info: TrackInfo;
  /** The publisher's own id of it, found again in its SDP. */
  readonly cid: string;
  live: boolean;
  readonly outlets: Set<Outlet>;
}
