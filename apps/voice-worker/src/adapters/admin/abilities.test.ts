import { CONNECTION_KINDS, VENDORS, type Vendor } from '@innline/shared';
import { describe, expect, it } from 'vitest';
import { deepgramAbilities } from '../stt/deepgram/abilities';
import { liveKitAbilities } from '../telephony/livekit/abilities';
import { elevenLabsAbilities } from '../tts/elevenlabs/abilities';
import type { VendorAdmin } from './contract';
import { VENDOR_ADMINS } from './index';

const voiced = VENDORS.filter((vendor) => ['carrier', 'media', 'speech'].includes(CONNECTION_KINDS[vendor].category));

describe('what a vendor can do', () => {
  it.each(voiced)('%s tells it before anything is connected, in whole sentences', (vendor) => {
    const admin = VENDOR_ADMINS[vendor] as VendorAdmin<Vendor>;
    const { can, understands, speaks } = admin.abilities!(null);
    expect(can.length).toBeGreaterThan(2);
    for (const sentence of can) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(CONNECTION_KINDS[vendor].category === 'speech').toBe(understands.length + speaks.length > 0);
  });

  it('Deepgram: languages and region are those of the settings', () => {
    const nova = deepgramAbilities({ model: 'nova-3', region: 'eu' });
    expect(nova.understands).toContain('es');
    expect(nova.can).toContain('What callers say is sent to servers in the European Union.');
    expect(nova.can.join()).toContain('10 languages apart');
    const flux = deepgramAbilities({ model: 'flux-general-en', region: 'us' });
    expect(flux.understands).toEqual(['en']);
    expect(flux.can.join()).toMatch(/one language at a time.*United States/);
    const multi = deepgramAbilities({ model: 'flux-general-multi', region: 'eu' });
    expect(multi.understands).toHaveLength(10);
    expect(multi.can.join()).toContain('10 languages apart');
  });

  it('ElevenLabs: some models guess the language', () => {
    const flash = elevenLabsAbilities({
      model: 'eleven_flash_v2_5',
      region: 'global',
      transport: 'stream',
      voiceId: '',
    });
    expect(flash.speaks).toContain('vi');
    expect(flash.can.join()).toContain('Is told which language');
    const multilingual = elevenLabsAbilities({
      model: 'eleven_multilingual_v2',
      region: 'us',
      transport: 'stream',
      voiceId: '',
    });
    expect(multilingual.speaks).not.toContain('vi');
    expect(multilingual.can.join()).toContain('Guesses the language');
  });

  it('LiveKit: telephones need the SIP host', () => {
    const settings = CONNECTION_KINDS.livekit.settings.parse({ url: 'wss://a.livekit.cloud', apiKey: 'key' });
    expect(liveKitAbilities(settings).can.join()).toContain('once you enter the SIP host');
    expect(liveKitAbilities({ ...settings, sipHost: 'a.sip.livekit.cloud' }).can.join()).toContain('and places them');
  });
});
