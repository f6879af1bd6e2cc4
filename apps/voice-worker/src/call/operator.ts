import type { CallCommand } from '@innline/shared';
import type { EffectContext } from '../effects/contract';

/** A command that cannot be followed is told, not swallowed: staff must know that nothing happened. */
const refuse = (call: EffectContext, message: string) =>
  call.emit({ type: 'fault', code: 'command_refused', node: call.node(), message });

function takeover(command: CallCommand, call: EffectContext): void {
  const party = call.parties.listener(command.actor.id);
  if (!party) return refuse(call, 'Listen in first: taking over needs an open connection to the call.');
  if (call.parties.talker) return refuse(call, 'A colleague is already speaking with the caller.');
  call.post({ type: 'operator.takeover', memberName: command.actor.name });
  call.floor.stop('operator');
  call.parties.bridge(party);
}

function release(command: CallCommand, call: EffectContext): void {
  const { talker } = call.parties;
  if (talker?.userId !== command.actor.id || talker.kind !== 'listener') {
    return refuse(call, 'Only whoever took the call over can give it back.');
  }
  call.parties.unbridge();
  call.post({ type: 'operator.release' });
}

/** Turns what a member orders into what happens to the call. Each command is told on the call's timeline. */
export function follow(command: CallCommand, call: EffectContext): void {
  const text = command.command === 'say' ? command.text : null;
  call.emit({ type: 'command', command: command.command, actorName: command.actor.name, text });
  switch (command.command) {
    case 'say':
      return call.post({ type: 'operator.say', text: command.text, language: command.language ?? null });
    case 'digits':
      for (const digit of command.digits) call.floor.digit(digit, 'script');
      return;
    case 'transfer':
      return call.post({ type: 'operator.transfer', departmentId: command.departmentId });
    case 'transfer_declined':
      return call.services.transfers.decline(command.transfer, command.actor.id, call.id);
    case 'hangup':
      return call.post({ type: 'operator.hangup' });
    case 'takeover':
      return takeover(command, call);
    case 'release':
      return release(command, call);
    case 'hold':
    case 'resume':
      return refuse(call, 'A call cannot be put on hold from the desk yet. Transfer it, or take it over.');
    case 'listen_in':
      // the listener's own connection does it; the command only shows on the timeline who listened
      return;
  }
}
