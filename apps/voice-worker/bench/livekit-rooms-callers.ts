// Child of livekit-rooms: the LiveKit double, and callers that talk all the time.
import { startLiveKitDouble } from '@innline/livekit-double';
import { sine } from '@innline/testkit/caller';
import { Phone } from '../test/livekit/phone';

const double = await startLiveKitDouble({ apiKey: 'devkey', apiSecret: 'a secret of the benchmark' });

process.on('message', async ({ tokens }: { tokens: string[] }) => {
  const phones: Phone[] = [];
  for (const token of tokens) phones.push(await Phone.enter({ url: double.url, token }));
  process.send?.({ ready: true });
  const words = sine(1_000, 300);
  for (;;) await Promise.all(phones.map((phone) => phone.speak(words)));
});
process.send?.({ url: double.url });
