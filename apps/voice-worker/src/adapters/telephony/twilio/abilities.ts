import type { AbilitiesOf } from '../../admin/abilities';
import { SPOKEN } from './twiml';

export const twilioAbilities: AbilitiesOf<'twilio'> = () => ({
  understands: [],
  speaks: [],
  can: [
    'Brings calls to your numbers here, rings colleagues and guests, and passes callers on.',
    'Sends text messages from your numbers.',
    'Tells every key a caller presses.',
    'Carries sound at 8 kHz both ways, as telephones do.',
    'Sets a number up by one press, or all of them as a SIP trunk to LiveKit.',
    `If Innline cannot answer, Twilio itself apologises, in ${Object.keys(SPOKEN).length} languages, or rings the number you chose.`,
  ],
});
