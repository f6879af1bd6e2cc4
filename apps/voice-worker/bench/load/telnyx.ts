import { FakeTelnyx } from '@innline/testkit/telnyx';
import { pacingOf } from './arrivals';
import type { LoadWay } from './way';

const NUMBER = '+34971000001';
const PUBLIC = 'http://innline.test';

/** Telephones by Telnyx: signed webhook, answer by Call Control, media stream in PCMU. */
export async function telnyxWay(): Promise<LoadWay> {
  let port = 0;
  const fake = await FakeTelnyx.start({ route: (url) => url.replace('//innline.test', `//127.0.0.1:${port}`) });
  const applicationId = fake.account.addApplication('');
  return {
    ground: {
      env: { INNLINE_TELNYX_URL: fake.url, INNLINE_URL: PUBLIC },
      number: NUMBER,
      connection: {
        vendor: 'telnyx',
        settings: { publicKey: fake.key.publicKey, applicationId },
        secrets: { apiKey: fake.apiKey },
      },
    },
    async call(index, called) {
      port = called.port;
      const application = fake.account.applications.find(({ id }) => id === applicationId)!;
      application.webhook_event_url = `${PUBLIC}/api/triggers/phone-call?hotel=${called.hotelId}`;
      if (fake.account.numbers.length === 0) fake.account.addNumber(NUMBER, { connection_id: applicationId });
      const call = fake.callIn({ from: `+34600${String(index).padStart(6, '0')}`, to: NUMBER });
      await call.streaming();
      return {
        speak: (pcm) => call.speak(pcm),
        press: (digit) => call.press(digit),
        pacing: () => pacingOf(call.heard.map(({ at }) => at)),
      };
    },
  };
}
