import type { PhraseOption } from '../match-phrases';

/** Menus as hotels write them, and sayings they were NOT written from: the ground MATCH_THRESHOLD is measured on. */
export interface Corpus {
  language: string;
  options: PhraseOption[];
  /** What callers say, and which option they mean. */
  clean: readonly (readonly [string, string])[];
  /** As a recogniser on an 8 kHz line hears them. */
  garbled: readonly (readonly [string, string])[];
  /** Nothing on the menu. */
  offTopic: readonly string[];
}

const list = (text: string) => text.split(', ');

const EN: PhraseOption[] = [
  {
    id: 'reservations',
    phrases: list(
      'reservations, make a reservation, book a room, i want to reserve a room, change my booking, cancel my reservation, do you have any rooms available, room for two nights, check availability',
    ),
  },
  {
    id: 'front_desk',
    phrases: list(
      'front desk, reception, speak to the front desk, question about my bill, check out time, lost my key, talk to reception, problem with my room',
    ),
  },
  { id: 'spa', phrases: list('spa, book a massage, spa appointment, facial treatment, sauna, massage tomorrow') },
  {
    id: 'restaurant',
    phrases: list('restaurant, book a table, dinner reservation, table for two, order food, what time is dinner'),
  },
  {
    id: 'housekeeping',
    phrases: list('housekeeping, extra towels, clean my room, more pillows, need fresh sheets, send blankets'),
  },
  {
    id: 'concierge',
    phrases: list('concierge, call a taxi, airport shuttle, things to do nearby, theatre tickets, rent a car'),
  },
  {
    id: 'operator',
    phrases: list('operator, talk to a person, agent please, human, customer service, speak to somebody'),
  },
];

const ES: PhraseOption[] = [
  {
    id: 'reservas',
    phrases: list(
      'reservas, hacer una reserva, reservar una habitación, cambiar mi reserva, cancelar mi reserva, habitaciones libres, disponibilidad',
    ),
  },
  {
    id: 'recepcion',
    phrases: list(
      'recepción, hablar con recepción, una duda sobre mi factura, hora de salida, he perdido la llave, un problema con mi habitación',
    ),
  },
  { id: 'spa', phrases: list('spa, reservar un masaje, cita en el spa, tratamiento facial, sauna') },
  {
    id: 'restaurante',
    phrases: list('restaurante, reservar una mesa, mesa para dos, pedir comida, a qué hora es la cena'),
  },
  {
    id: 'limpieza',
    phrases: list('limpieza, más toallas, limpiar mi habitación, otra almohada, sábanas limpias, una manta'),
  },
];

export const CORPORA: readonly Corpus[] = [
  {
    language: 'en',
    options: EN,
    clean: [
      ["i'd like to book a room for two nights", 'reservations'],
      ['can i reserve a double room for friday', 'reservations'],
      ['i need to cancel my booking', 'reservations'],
      ['do you have availability next weekend', 'reservations'],
      ['are there any rooms available in march', 'reservations'],
      ['I want to change the dates of my reservation', 'reservations'],
      ['can you put me through to reception', 'front_desk'],
      ['there is a problem with my bill', 'front_desk'],
      ['i lost my room key', 'front_desk'],
      ['i want to speak to the front desk', 'front_desk'],
      ['I have a question about my invoice and the bill', 'front_desk'],
      ['i would like a massage tomorrow afternoon', 'spa'],
      ['is the sauna open', 'spa'],
      ['can i book a spa treatment', 'spa'],
      ["I'd like an appointment for a facial", 'spa'],
      ['can you book a table for four at eight thirty', 'restaurant'],
      ['what time does the restaurant open', 'restaurant'],
      ['i want to order some dinner', 'restaurant'],
      ['Table for six tonight please', 'restaurant'],
      ['please send some extra towels to room four twelve', 'housekeeping'],
      ['can somebody clean my room', 'housekeeping'],
      ['i need another pillow', 'housekeeping'],
      ['Could we have fresh sheets please?', 'housekeeping'],
      ['could you call me a taxi to the airport', 'concierge'],
      ['is there a shuttle to the airport', 'concierge'],
      ['where can I rent a car', 'concierge'],
      ['i want to talk to a real person', 'operator'],
      ['get me an agent', 'operator'],
      ['let me speak to a human being', 'operator'],
      ['Operator!', 'operator'],
    ],
    garbled: [
      ['i would like to put a room for to nights', 'reservations'],
      ['reservation is please', 'reservations'],
      ['reserve asians', 'reservations'],
      ['make a reserve ation', 'reservations'],
      ['i lost my rome key', 'front_desk'],
      ['front test please', 'front_desk'],
      ['frond desk', 'front_desk'],
      ['re section', 'front_desk'],
      ['i would like a massaje tomorrow', 'spa'],
      ['restaurent', 'restaurant'],
      ['rest around', 'restaurant'],
      ['book a tabel for too', 'restaurant'],
      ['please sent some extra cowls to room for twelve', 'housekeeping'],
      ['house keeping', 'housekeeping'],
      ['clean my rom', 'housekeeping'],
      ['could you call me a taxing to the airport', 'concierge'],
      ['con see urge', 'concierge'],
      ['air port shuttle', 'concierge'],
      ['opperater', 'operator'],
      ['a jent please', 'operator'],
    ],
    offTopic: [
      'what is the weather like',
      'the quick brown fox',
      'my dog ate the newspaper',
      'hello',
      'hm',
      'I am driving right now',
      'sorry wrong number',
      'is this the hospital',
      'can you hear me',
      'who won the football game',
      'thank you very much',
      'stop it',
      'turn the music down',
      'we are on the motorway',
      'one two three four',
    ],
  },
  {
    language: 'es',
    options: ES,
    clean: [
      ['quisiera reservar una habitación para dos noches', 'reservas'],
      ['quiero cancelar la reserva', 'reservas'],
      ['¿tienen habitaciones libres en agosto?', 'reservas'],
      ['me gustaría hacer una reserva por favor', 'reservas'],
      ['me pone con recepción', 'recepcion'],
      ['tengo una pregunta sobre la factura', 'recepcion'],
      ['he perdido la llave de mi cuarto', 'recepcion'],
      ['quería un masaje para mañana', 'spa'],
      ['¿está abierta la sauna?', 'spa'],
      ['una mesa para cuatro esta noche', 'restaurante'],
      ['¿a qué hora abre el restaurante?', 'restaurante'],
      ['quiero pedir algo de comida', 'restaurante'],
      ['necesito más toallas en la habitación', 'limpieza'],
      ['¿pueden limpiar la habitación?', 'limpieza'],
      ['me falta una almohada', 'limpieza'],
    ],
    garbled: [
      ['reserbas', 'reservas'],
      ['reservar una avitacion', 'reservas'],
      ['resepsion', 'recepcion'],
      ['re cepción', 'recepcion'],
      ['un masage', 'spa'],
      ['res taurante', 'restaurante'],
      ['reservar una messa', 'restaurante'],
      ['limpiesa', 'limpieza'],
      ['mas tohallas', 'limpieza'],
    ],
    offTopic: [
      'qué tiempo hace',
      'hola',
      'me he equivocado de número',
      'mi perro se comió el periódico',
      'estoy conduciendo',
      'oiga',
      'gracias',
      'no oigo nada',
      'quién ganó el partido',
    ],
  },
];
