import { flowOf, type Step, step } from '../build';
import { booking } from '../front-desk/booking';
import { existing } from '../front-desk/existing';
import { byNumber, closed, people, tell } from '../parts';
import type { TemplateIds } from '../template';

/** What the front desk calls a step → what it is called here. */
const HERE: Record<string, string> = { to_reservations: 'team', main_menu: 'reservations_menu' };

const moved = (steps: Step[]): Step[] =>
  steps.map((each) => ({
    ...each,
    to: Object.fromEntries(Object.entries(each.to).map(([port, target]) => [port, HERE[target] ?? target])),
  }));

/** A room is found, priced and booked; reservations are found by number or name. The steps are the front desk's own. */
export function reservations({ departments, schedules }: TemplateIds) {
  return flowOf(
    'Reservations',
    ['en', 'es'],
    [
      step(
        'start',
        'trigger',
        'Call comes in',
        [0, 2],
        { scheduleId: schedules.reservations! },
        { open: 'language', closed: 'language_closed' },
      ),
      byNumber([1, 2], 'welcome'),
      { ...byNumber([1, 6], 'closed'), id: 'language_closed', name: 'English or Spanish, closed' },
      tell(
        'welcome',
        'Welcome',
        [2, 2],
        ['Welcome to the reservations of {{ hotel.name }}.', 'Bienvenido a reservas de {{ hotel.name }}.'],
        'reservations_menu',
      ),
      ...moved([...booking(), ...existing()]),
      closed(
        [2, 7],
        [
          'Our reservations team is not here now. You can book right away all the same.',
          'Nuestro equipo de reservas no está en este momento. Aun así puede reservar ahora mismo.',
        ],
        'reservations_menu',
      ),
      ...people([9, 7], departments.reservations!, 'To reservations', [
        'our reservations team',
        'nuestro equipo de reservas',
      ]),
    ],
    [{ name: 'booking', type: 'object' }],
  );
}
