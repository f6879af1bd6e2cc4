import { CallCommand, type CallCommandBody, redisKeys, STREAM_FIELD, STREAM_LENGTH } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { redis } from '../redis';

/** Orders a live call to do something. The worker that runs the call reads its stream and answers with events. */
export async function sendCommand(
  callId: string,
  body: CallCommandBody,
  actor: { id: string; name: string; role: string },
): Promise<string> {
  const command = CallCommand.parse({ v: 1, id: newId(), callId, at: Date.now(), actor, ...body });
  const key = redisKeys.commands(callId);
  await redis()
    .pipeline()
    .xadd(key, 'MAXLEN', '~', STREAM_LENGTH.commands, '*', STREAM_FIELD, JSON.stringify(command))
    // a command to a call that has just ended must not stay for ever
    .expire(key, 4 * 3600)
    .exec();
  return command.id;
}
