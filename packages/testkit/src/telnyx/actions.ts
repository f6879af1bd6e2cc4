import type { FakeCall, StreamOrder } from './call';
import { Problem } from './problem';
import { ACTIONS, type Action, type Transfer } from './shapes';

/**
 * Carries out `POST /v2/calls/{id}/actions/{action}`. @throws Problem as Telnyx would answer
 * @param connect rings whom a call is transferred to
 */
export function perform(
  call: FakeCall,
  action: string,
  body: unknown,
  connect: (call: FakeCall, order: Transfer) => void,
): void {
  if (!(action in ACTIONS)) throw new Problem(404, '10005', 'Resource not found');
  const parsed = ACTIONS[action as Action].safeParse(body);
  if (!parsed.success) throw new Problem(422, '10015', `Invalid parameter: ${parsed.error.issues[0]?.path.join('.')}`);
  if (call.state === 'ended') throw new Problem(422, '90018', 'Call has already ended');
  const command = parsed.data as StreamOrder & Partial<Record<'command_id' | 'client_state' | 'cause' | 'to', string>>;
  if (!call.first(command.command_id)) return;
  call.commands.push({ action, body: { ...command } });
  if (command.client_state) call.clientState = command.client_state;
  switch (action as Action) {
    case 'answer':
      if (call.state === 'active') throw new Problem(422, '90015', 'Call has already been answered');
      return call.pickUp(command);
    case 'streaming_start':
      if (call.state !== 'active') throw new Problem(422, '90034', 'This call is not answered yet');
      return call.startStream(command);
    case 'hangup':
      return call.end('normal_clearing', 'callee');
    case 'reject':
      return call.end(command.cause === 'USER_BUSY' ? 'user_busy' : 'call_rejected', 'callee');
    case 'transfer':
      call.transferredTo = command.to ?? null;
      call.stream?.stop();
      return connect(call, parsed.data as Transfer);
    default:
      return;
  }
}
