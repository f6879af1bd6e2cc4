import type { CallCommand, CallEventBody } from '@innline/shared';
import type { Conversation } from '../call/conversation';
import { Parties, type Party } from '../call/parties';
import { refuse } from '../call/refuse';
import type { StaffLeg } from '../call/transfers';
import { beginWhisper, endWhisper, whisper } from '../call/whisper';
import type { CallbackTask } from '../data/contract';
import { CallerEnd } from '../media/caller-end';
import type { CallMedia } from '../media/contract';
import { Player } from '../media/player';
import type { Services } from '../services';
import type { CallRecord } from './call-record';

const NO_FLOW = 'This call was placed by Innline and no flow runs it: listen in, whisper, or end it.';

/**
 * A colleague and a guest whom the queue has brought together. Colleagues take part in it as in every call: they listen in,
 * whisper, and end it. It is there before the guest is, so that nobody who looks at it while it rings is told it is over.
 */
export class PlacedCall implements Conversation {
  readonly id: string;
  readonly hotelId: string;
  readonly parties: Parties;
  ended = false;
  private readonly guest = new CallerEnd('websocket', () => true);
  private readonly toGuest: Player;
  private readonly over = new AbortController();
  private readonly leave: (() => void)[];

  constructor(
    private readonly task: CallbackTask,
    private readonly record: CallRecord,
    private readonly services: Services,
  ) {
    this.id = record.callId;
    this.hotelId = task.hotelId;
    const { ticker, metrics, conversations, commands } = services;
    this.toGuest = new Player(this.guest, ticker, {
      sent: (frame) => this.parties.toCaller(frame),
      late: () => metrics.lateFrames.inc(),
    });
    this.parties = new Parties(this.toGuest, ticker, ({ userName: memberName, userId }, on) =>
      this.emit({ type: 'whisper.changed', on, memberName, userId }),
    );
    this.leave = [conversations.add(this), commands.follow(this.id, (command) => this.follow(command), '0')];
  }

  /** Aborted when a member ends the call. */
  get signal(): AbortSignal {
    return this.over.signal;
  }

  emit = (body: CallEventBody): void => this.record.emit(body);
  node = (): null => null;

  background(work: Promise<unknown>): void {
    work.catch((err) => this.services.log.error({ callId: this.id, err }, 'Background work failed'));
  }

  /** The colleague who answered has the guest, or will have them. `left`: they hung up. */
  seat(leg: StaffLeg): { party: Party; left: Promise<void> } {
    const party: Party = { ...leg, kind: 'staff', player: new Player(leg.media, this.services.ticker) };
    const left = new Promise<void>((resolve) =>
      leg.media.handle({
        frame: (pcm) => this.parties.fromParty(party.id, pcm),
        digit() {},
        text() {},
        mark: (name) => party.player.marked(name),
        closed: () => resolve(),
      }),
    );
    this.parties.bridge(party);
    return { party, left };
  }

  /** The guest has answered. Resolves when they hang up. */
  answered(media: CallMedia): Promise<void> {
    this.guest.attach(media);
    return new Promise((resolve) =>
      this.guest.handle({
        frame: (pcm) => this.parties.fromCaller(pcm),
        digit() {},
        text() {},
        mark: (name) => this.toGuest.marked(name),
        closed: () => resolve(),
      }),
    );
  }

  /** Closes every end of it, once; `reason` for the colleagues. */
  close(reason: string): void {
    if (this.ended) return;
    this.ended = true;
    for (const leave of this.leave) leave();
    this.toGuest.close();
    this.guest.close('completed');
    this.parties.close(reason);
  }

  private follow(command: CallCommand): void {
    const text = command.command === 'say' ? command.text : null;
    this.emit({ type: 'command', command: command.command, actorName: command.actor.name, text });
    switch (command.command) {
      case 'whisper':
        return this.background(this.whisper(command.text, command));
      case 'whisper_begin':
        return beginWhisper(command, this);
      case 'whisper_end':
        return endWhisper(command, this);
      case 'transfer_declined':
        return this.services.transfers.decline(command.transfer, command.actor.id, this.id);
      case 'hangup':
        return this.over.abort();
      case 'listen_in':
        return;
      default:
        return refuse(command, this, NO_FLOW);
    }
  }

  private async whisper(text: string, command: CallCommand): Promise<void> {
    const { data, prompts, speech, speechOf } = this.services;
    const facts = await data.hotelFacts(this.hotelId).catch(() => null);
    const { tts } = await speechOf(this.hotelId).catch(() => speech);
    const language = facts?.hotel.languages[0] ?? this.task.language;
    whisper(prompts.get({ text, language, voice: null }, tts), command, this);
  }
}
