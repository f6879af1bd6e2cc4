import { DisconnectReason, ParticipantUpdate, Room as RoomInfo } from '@livekit/protocol';
import { nowSeconds, sid } from './ids';
import type { Participant } from './participant';
import type { PublishedTrack } from './rtc/track';
import type { Webhooks } from './webhooks';

/** A room: who is in it, who hears of whom. It ends when the last one has left, or is ended. */
export class DoubleRoom {
  readonly info: RoomInfo;
  readonly participants = new Map<string, Participant>();
  private finished = false;

  constructor(
    name: string,
    private readonly webhooks: Webhooks,
    private readonly forget: () => void,
    metadata = '',
  ) {
    this.info = new RoomInfo({ sid: sid('RM_'), name, metadata, creationTime: nowSeconds() });
    webhooks.tell('room_started', { room: this.info });
  }

  others(than: Participant): Participant[] {
    return [...this.participants.values()].filter((each) => each !== than);
  }

  /** Takes a participant in whose join was answered already. */
  enter(newcomer: Participant): void {
    this.participants.set(newcomer.identity, newcomer);
    this.info.numParticipants = this.participants.size;
    this.announce(newcomer);
    this.webhooks.tell('participant_joined', { room: this.info, participant: newcomer.info });
    for (const other of this.others(newcomer)) for (const track of other.tracks) newcomer.hear(other, track);
  }

  /** Tells the others how a participant is now; `self` too where the client waits for it. */
  announce(about: Participant, self = false): void {
    if (about.hidden && !self) return;
    const update = new ParticipantUpdate({ participants: [about.info] });
    const to = about.hidden ? [about] : [...this.participants.values()];
    for (const each of to) if (self || each !== about) each.send('update', update);
  }

  published(by: Participant, track: PublishedTrack): void {
    this.announce(by, true);
    this.webhooks.tell('track_published', { room: this.info, participant: by.info, track: track.info });
    for (const other of this.others(by)) other.hear(by, track);
  }

  left(participant: Participant): void {
    // somebody of the same identity may have taken the place
    if (this.participants.get(participant.identity) === participant) this.participants.delete(participant.identity);
    this.info.numParticipants = this.participants.size;
    this.announce(participant);
    for (const track of participant.tracks) for (const other of this.others(participant)) other.unhear(track);
    this.webhooks.tell('participant_left', { room: this.info, participant: participant.info });
    if (this.participants.size === 0) this.finish();
  }

  end(): void {
    for (const participant of [...this.participants.values()]) participant.close(DisconnectReason.ROOM_DELETED);
    this.finish();
  }

  private finish(): void {
    if (this.finished) return;
    this.finished = true;
    this.forget();
    this.webhooks.tell('room_finished', { room: this.info });
  }
}
