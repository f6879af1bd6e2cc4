import type { CallCommand } from '@innline/shared';
import type { EffectContext } from '../effects/contract';
import type { Sound } from '../media/sound';
import { refuse } from './refuse';
import { beginWhisper, endWhisper, whisper } from './whisper';

const ONLY_THE_TALKER = 'Only whoever speaks with the caller can put them on hold or take them off it.';

function takeover(command: CallCommand, call: EffectContext): void {
  const party = call.parties.listener(command.actor.id);
  if (!party) return refuse(command, call, 'Listen in first: taking over needs an open connection to the call.');
  if (call.parties.talker) return refuse(command, call, 'A colleague is already speaking with the caller.');
  call.post({ type: 'operator.takeover', memberName: command.actor.name });
  call.emit({ type: 'floor.changed', holder: 'member', memberName: command.actor.name, userId: command.actor.id });
  call.floor.stop('operator');
  call.parties.bridge(party);
}

function release(command: CallCommand, call: EffectContext): void {
  const { talker } = call.parties;
  if (talker?.userId !== command.actor.id || talker.kind !== 'listener') {
    return refuse(command, call, 'Only whoever took the call over can give it back.');
  }
  call.parties.unbridge();
  call.emit({ type: 'floor.changed', holder: 'flow', memberName: null });
  call.post({ type: 'operator.release' });
}

/** Music for the caller. Whoever speaks with them stays connected; the flow waits where nobody does. */
function hold(command: CallCommand, call: EffectContext): void {
  const { parties, services } = call;
  const { name: memberName, id } = command.actor;
  if (!parties.talker) return call.post({ type: 'operator.hold', memberName });
  if (parties.talker.userId !== id) return refuse(command, call, ONLY_THE_TALKER);
  if (parties.hold(services.holdMusic)) call.emit({ type: 'floor.changed', holder: 'hold', memberName });
}

function resume(command: CallCommand, call: EffectContext): void {
  const { parties } = call;
  if (!parties.talker) return call.post({ type: 'operator.resume' });
  if (parties.talker.userId !== command.actor.id) return refuse(command, call, ONLY_THE_TALKER);
  const { userName: memberName } = parties.talker;
  if (parties.endHold()) call.emit({ type: 'floor.changed', holder: 'member', memberName, userId: command.actor.id });
}

function transfer(departmentId: string, call: EffectContext): void {
  // whoever took the caller over passes them on: from here on they hear the music and the next colleague
  if (call.parties.talker?.kind === 'listener') call.parties.unbridge();
  call.post({ type: 'operator.transfer', departmentId });
}

/** Staff read and write the hotel's own language, whatever the caller speaks. */
function inOwnLanguage(text: string, { facts, language, services, speech }: EffectContext): Sound {
  const own = facts.hotel.languages[0] ?? language();
  return services.prompts.get({ text, language: own, voice: null }, speech.tts);
}

/** Turns what a member orders into what happens to the call. Each command is told on the call's timeline. */
export function follow(command: CallCommand, call: EffectContext): void {
  // a whisper is not told word by word: a caller's own page sees the call's events
  const text = command.command === 'say' ? command.text : null;
  call.emit({ type: 'command', command: command.command, actorName: command.actor.name, text });
  switch (command.command) {
    case 'say':
      return call.post({ type: 'operator.say', text: command.text, language: command.language ?? null });
    case 'digits':
      for (const digit of command.digits) call.floor.digit(digit, 'script');
      return;
    case 'transfer':
      return transfer(command.departmentId, call);
    case 'transfer_declined':
      return call.services.transfers.decline(command.transfer, command.actor.id, call.id);
    case 'hangup':
      return call.post({ type: 'operator.hangup' });
    case 'takeover':
      return takeover(command, call);
    case 'release':
      return release(command, call);
    case 'hold':
      return hold(command, call);
    case 'resume':
      return resume(command, call);
    case 'whisper':
      return whisper(inOwnLanguage(command.text, call), command, call);
    case 'whisper_begin':
      return beginWhisper(command, call);
    case 'whisper_end':
      return endWhisper(command, call);
    case 'listen_in':
      // the listener's own connection does it; the command only shows on the timeline who listened
      return;
  }
}
