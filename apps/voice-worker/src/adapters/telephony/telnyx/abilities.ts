import type { AbilitiesOf } from '../../admin/abilities';
import { STREAM_OPTIONS } from './stream-options';

/** What a codec carries. Source: ITU-T G.711. */
const RATES = { PCMU: 8 };

export const telnyxAbilities: AbilitiesOf<'telnyx'> = () => ({
  understands: [],
  speaks: [],
  can: [
    'Brings calls to your numbers here, rings colleagues and guests, and passes callers on.',
    'Sends text messages from your numbers.',
    'Tells every key a caller presses.',
    `Carries sound at ${RATES[STREAM_OPTIONS.stream_codec]} kHz both ways, as telephones do.`,
    'Sets a number up by one press, or all of them as a SIP trunk to LiveKit.',
  ],
});
