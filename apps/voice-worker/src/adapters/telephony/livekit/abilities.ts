import type { AbilitiesOf } from '../../admin/abilities';

export const liveKitAbilities: AbilitiesOf<'livekit'> = (settings) => ({
  understands: [],
  speaks: [],
  can: [
    'Gives every call a room: callers in a browser, on a telephone, and colleagues who listen in or take over.',
    'Carries the full sound of a browser; telephones bring their own 8 kHz.',
    'Tells every key a caller presses.',
    settings?.sipHost
      ? 'Takes telephone calls by SIP from a carrier, and places them.'
      : 'Takes telephone calls by SIP once you enter the SIP host of the project.',
  ],
});
