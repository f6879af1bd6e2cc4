import { mayBecomeCard } from '@innline/flow';
import type { MediaHandlers } from '../media/contract';
import { Player } from '../media/player';
import { Recorder } from '../media/recorder';
import type { Services } from '../services';
import { Ear } from './ear';
import { Floor } from './floor';
import type { LiveCall } from './live-call';
import { Parties } from './parties';
import { partFile } from './recording-parts';
import type { CallSetup } from './setup';
import { CONSENT, createTape } from './tape';

/** Puts the parts of a call's sound together: what the caller says goes left, what they hear right. */
export function wire(
  call: LiveCall,
  services: Services,
  { record, consentFirst }: Pick<CallSetup, 'record' | 'consentFirst'>,
) {
  const { ticker, metrics, env } = services;
  const { speech } = call;
  const file = partFile(env.INNLINE_DATA_DIR, { hotelId: call.hotelId, ...call.lease });
  const recorder = record ? new Recorder(file, 2, ticker.now) : null;
  const tape = createTape(recorder, () => !consentFirst || call.vars()[CONSENT] === true);
  let parties: Parties | null = null;
  const player = new Player(call.media, ticker, {
    sent(frame) {
      tape.add(1, frame);
      if (floor.speaking) services.crashPoint('mid_prompt');
      parties?.toCaller(frame);
    },
    late: () => metrics.lateFrames.inc(),
  });
  parties = new Parties(player, ticker, ({ userName: memberName, userId }, on) =>
    call.emit({ type: 'whisper.changed', on, memberName, userId }),
  );
  const floor = new Floor(call, player, metrics, ticker.now);
  const digit: MediaHandlers['digit'] = (key, source) => {
    tape.key();
    if (parties.onDigit) parties.onDigit(key);
    else floor.digit(key, source);
  };
  const ear = new Ear(
    speech.createVad(),
    speech.stt,
    {
      turn: (input) => floor.input(input),
      partial(text, segment) {
        if (!mayBecomeCard(text, call.language()))
          call.emit({ type: 'transcript.partial', segment, speaker: 'caller', text });
      },
      heard: (said) => floor.heard(said),
      failed: (error) => {
        metrics.effectFailures.inc({ kind: 'listen' });
        call.log.warn({ err: { message: (error as Error).message } }, 'Speech could not be understood');
        call.emit({
          type: 'fault',
          code: 'speech_recognition_failed',
          node: call.node(),
          message: 'Speech recognition failed; the caller is asked again.',
        });
      },
      digit: (key) => digit(key, 'inband'),
    },
    { now: ticker.now, elapsed: call.elapsed },
    env.INNLINE_INBAND_DTMF,
  );
  floor.attach(ear);
  const stopTicking = ticker.add((now) => ear.tick(now));
  const handlers: MediaHandlers = {
    frame(pcm, narrow) {
      if (call.ended) return;
      tape.add(0, pcm);
      parties.fromCaller(pcm);
      ear.frame(pcm, narrow);
      if (floor.open) services.crashPoint('mid_listen');
    },
    digit: (key, source) => !call.ended && digit(key, source),
    text: (text) => !call.ended && floor.text(text),
    mark: (name) => player.marked(name),
    closed: (why) => (why === 'lost' ? call.lost() : call.callerLeft()),
  };
  const close = () => {
    stopTicking();
    // a successor has the row as far as it was told
    floor.keys.forget();
    player.close();
  };
  return { player, parties, floor, ear, recorder, handlers, close };
}
