import type { ModelAction } from '../model';
import { plain } from '../understand/fold';

/** Words by which a tool is meant, folded; English and Spanish. The first tool with the longest word found wins. */
const WORDS: Record<string, readonly string[]> = {
  check_availability: [
    'available',
    'availability',
    'free room',
    'any rooms',
    'vacancy',
    'disponible',
    'habitacion libre',
  ],
  quote_price: ['how much', 'price', 'cost', 'rate', 'cuanto cuesta', 'precio', 'tarifa'],
  create_reservation: ['book', 'reserve', 'make a reservation', 'a room for', 'reservar', 'hacer una reserva'],
  find_reservation: ['my reservation', 'my booking', 'find my', 'mi reserva'],
  cancel_reservation: ['cancel', 'cancelar', 'anular'],
  create_lead: ['wedding', 'conference', 'event', 'group', 'boda', 'congreso', 'evento', 'grupo'],
  schedule_callback: ['call me back', 'call back', 'callback', 'devolver la llamada', 'llamenme'],
  room_service_request: ['room service', 'towels', 'breakfast to my room', 'servicio de habitaciones', 'toallas'],
  wake_up_call: ['wake up', 'wake me', 'despertar', 'despierten'],
  announce: ['what is new', 'any news', 'que hay de nuevo', 'novedades'],
  generate_payment_link: ['payment link', 'pay by link', 'enlace de pago', 'pagar con un enlace'],
  lost_and_found: ['lost', 'left behind', 'forgot', 'perdido', 'olvidado'],
};

const PERSON = ['person', 'human', 'somebody', 'someone', 'front desk', 'reception', 'persona', 'recepcion', 'alguien'];
const THAT_IS_ALL = [
  ...['that is all', 'thats all', 'goodbye', 'bye', 'nothing else', 'no thanks', 'no thank you', 'no that is it'],
  ...['eso es todo', 'nada mas', 'adios', 'no gracias'],
];

const holds = (text: string, phrase: string) => ` ${text} `.includes(` ${phrase} `);
const holdsAny = (text: string, phrases: readonly string[]) => phrases.some((phrase) => holds(text, phrase));

export const wantsPerson = (said: string): boolean => holdsAny(plain(said), PERSON);
export const isDone = (said: string): boolean => holdsAny(plain(said), THAT_IS_ALL);

/** The tool somebody means, if any: by its words, else by its own name. */
export function topicOf(said: string, actions: readonly ModelAction[]): ModelAction | null {
  const text = plain(said);
  let best: { action: ModelAction; length: number } | null = null;
  for (const action of actions) {
    if (action.kind !== 'tool') continue;
    const words = WORDS[action.name] ?? [action.name.replaceAll('_', ' ')];
    const length = Math.max(0, ...words.filter((word) => holds(text, word)).map((word) => word.length));
    if (length > (best?.length ?? 0)) best = { action, length };
  }
  return best?.action ?? null;
}
