/** Entry of a speech thread: does one job at a time. Engines are loaded when first needed and stay loaded. */
import { parentPort, type TransferListItem } from 'node:worker_threads';
import { loadRecogniser } from '../adapters/stt/local/recogniser';
import { speakWithFlite } from '../adapters/tts/local/flite';
import type { SpeechJobKind, SpeechJobs, ThreadReply, ThreadRequest } from './jobs';

type Handlers = { [K in SpeechJobKind]: (input: SpeechJobs[K]['input']) => Promise<SpeechJobs[K]['output']> };

const handlers: Handlers = {
  speak: speakWithFlite,
  recognise: async (input) => (await loadRecogniser(input.language)).recognise(input.pcm, input.expect),
};

const port = parentPort;
if (!port) throw new Error('a speech thread is started by the pool');

port.on('message', async ({ id, kind, input }: ThreadRequest) => {
  let reply: ThreadReply;
  const transfer: TransferListItem[] = [];
  try {
    const output = await (handlers[kind] as (input: unknown) => Promise<unknown>)(input);
    reply = { id, output };
    if (kind === 'speak') transfer.push((output as SpeechJobs['speak']['output']).pcm.buffer as ArrayBuffer);
  } catch (error) {
    reply = { id, failed: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(reply, transfer);
});
