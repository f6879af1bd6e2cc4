// A LiveKit agent that does what the flow of livekit-calls does: says the menu, waits for an answer, says it again. Without
// a voice, a recogniser or a model: the audio is at hand, as it is in our prompt cache.
import { readFileSync } from 'node:fs';
import { ReadableStream } from 'node:stream/web';
import { defineAgent, voice } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';

const RATE = 16_000;
const FRAME = 320;
const bytes = readFileSync(process.env.BENCH_PROMPT);
const prompt = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
const waitMs = Number(process.env.BENCH_WAIT_MS);

const audio = () =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at + FRAME <= prompt.length; at += FRAME)
        controller.enqueue(new AudioFrame(prompt.slice(at, at + FRAME), RATE, 1, FRAME));
      controller.close();
    },
  });

export default defineAgent({
  async entry(job) {
    await job.connect();
    const session = new voice.AgentSession({ turnHandling: { turnDetection: 'manual' } });
    await session.start({ agent: new voice.Agent({ instructions: 'Say the menu.' }), room: job.room });
    for (;;) {
      await session.say('Welcome to our hotel.', { audio: audio(), addToChatCtx: false }).waitForPlayout();
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  },
});
