import { all, both, NOT_HEARD, type Step, step } from '../build';

/** Finds a reservation by the number that is shown, else by name, and hands changes to a person. */
export function existing(): Step[] {
  return [
    step(
      'caller_known',
      'condition',
      'Is a number shown?',
      [4, 4],
      {
        rules: [
          { id: 'shown', label: 'Number is shown', match: 'all', tests: [{ left: 'caller.number', operator: 'set' }] },
        ],
      },
      { shown: 'find_by_number', otherwise: 'ask_booking_name' },
    ),
    step(
      'find_by_number',
      'tool',
      'Find by number',
      [5, 4],
      {
        tool: 'find_reservation',
        input: { phone: '{{ caller.number }}' },
        filler: both('Let me look that up.', 'Déjeme mirarlo.'),
      },
      { success: 'found', not_found: 'ask_booking_name', several_found: 'to_reservations', failure: 'to_reservations' },
    ),
    step(
      'ask_booking_name',
      'listen',
      'Ask booking name',
      [5, 5],
      { kind: 'name', prompt: both('In whose name is the reservation?', '¿A nombre de quién está la reserva?') },
      { heard: 'find_by_name', ...all(NOT_HEARD, 'to_reservations') },
    ),
    step(
      'find_by_name',
      'tool',
      'Find by name',
      [6, 5],
      {
        tool: 'find_reservation',
        input: { guestName: '{{ answers.ask_booking_name.value }}' },
        filler: both('Let me look that up.', 'Déjeme mirarlo.'),
      },
      { success: 'found', not_found: 'to_reservations', several_found: 'to_reservations', failure: 'to_reservations' },
    ),
    step(
      'found',
      'menu',
      'Reservation found',
      [7, 4],
      {
        prompt: both(
          'To change or cancel it, press 1. To go back to the main menu, press 2.',
          'Para cambiarla o cancelarla, pulse 1. Para volver al menú principal, pulse 2.',
        ),
        options: [
          {
            id: 'change',
            label: 'Change or cancel',
            digit: '1',
            phrases: {
              en: ['change it', 'cancel it', 'change or cancel'],
              es: ['cambiarla', 'cancelarla', 'cambiar', 'cancelar'],
            },
          },
          {
            id: 'back',
            label: 'Main menu',
            digit: '2',
            phrases: { en: ['main menu', 'go back'], es: ['menú principal', 'volver'] },
          },
        ],
        tries: 2,
      },
      {
        change: 'to_reservations',
        back: 'main_menu',
        operator: 'to_reservations',
        no_match: 'to_reservations',
        no_input: 'goodbye',
      },
    ),
  ];
}
