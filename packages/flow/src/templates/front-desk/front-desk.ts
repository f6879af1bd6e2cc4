import type { FlowDocument } from '../../model';
import { flowOf, step } from '../build';
import { booking } from './booking';
import { existing } from './existing';
import type { FrontDeskIds } from './ids';
import { lanes } from './lanes';
import { people } from './people';
import { reception } from './reception';

/**
 * A whole front desk in English and Spanish: opening hours, menu, booking with quote and confirmation, finding a
 * reservation, transfers with voicemail and call back behind them, lanes for errors and for callers who leave.
 */
export function frontDesk(ids: FrontDeskIds): FlowDocument {
  const note = step('about', 'note', 'About this flow', [0, 0], {
    text: 'A caller who presses 9 goes on in Spanish. Every step that does not work out leads to a person, and from there to voicemail or a call back.',
  });
  const steps = [note, ...reception(ids), ...booking(), ...existing(), ...people(ids), ...lanes()];
  return flowOf('Front desk', ['en', 'es'], steps, [{ name: 'booking', type: 'object' }]);
}
