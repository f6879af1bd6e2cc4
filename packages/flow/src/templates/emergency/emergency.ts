import { all, both, flowOf, NOT_ANSWERED, step } from '../build';
import { ask, byNumber, choose, note, PHONE, people, reachable, tell } from '../parts';
import type { TemplateIds } from '../template';

/** For storms, fires and power cuts: danger comes first, at any hour; the state of things is one text to keep up to date. */
export function emergency({ departments }: TemplateIds) {
  const desk = departments.frontDesk!;
  return flowOf(
    'Emergency and storm line',
    ['en', 'es'],
    [
      step('start', 'trigger', 'Call comes in', [0, 1], { scheduleId: null }, { start: 'language' }),
      byNumber([1, 1], 'menu'),
      choose(
        'menu',
        'First of all',
        [2, 1],
        [
          'If somebody is in danger, press 1 now. To hear how things are, press 2. To leave word for a guest, press 3.',
          'Si alguien corre peligro, pulse 1 ahora. Para saber cómo está todo, pulse 2. Para dejar un recado a un huésped, pulse 3.',
        ],
        [
          ['danger', 'Somebody is in danger', '1', ['danger', 'help', 'emergency'], ['peligro', 'ayuda', 'emergencia']],
          ['state', 'How things are', '2', ['how are things', 'the storm'], ['cómo está todo', 'la tormenta']],
          ['word', 'Leave word for a guest', '3', ['leave word', 'a guest'], ['dejar un recado', 'un huésped']],
        ],
        { danger: 'danger', state: 'state', word: 'ask_guest' },
        'team',
      ),
      step(
        'danger',
        'transfer',
        'Somebody at once',
        [3, 0],
        {
          departmentId: desk,
          announcement: both(
            'Stay on the line. If you can, call 112 as well.',
            'No cuelgue. Si puede, llame también al 112.',
          ),
          briefing: both('A caller says that somebody is in danger.', 'Alguien dice que hay una persona en peligro.'),
          ringSeconds: 60,
        },
        all(NOT_ANSWERED, 'danger_again'),
      ),
      step(
        'danger_again',
        'transfer',
        'Once more',
        [4, 0],
        {
          departmentId: desk,
          announcement: both(
            'I am trying once more. Call 112 now if there is danger.',
            'Lo intento de nuevo. Llame al 112 ahora si hay peligro.',
          ),
          ringSeconds: 60,
        },
        all(NOT_ANSWERED, 'message'),
      ),
      tell(
        'state',
        'How things are',
        [3, 1],
        [
          'All guests are safe, and the hotel has power and water. Roads near the coast may be closed. We tell you here as soon as that changes.',
          'Todos los huéspedes están a salvo y el hotel tiene luz y agua. Las carreteras de la costa pueden estar cortadas. Avisaremos aquí de cualquier cambio.',
        ],
        'menu',
      ),
      ask(
        'ask_guest',
        'Ask guest',
        [3, 2],
        'name',
        ['What is the name of the guest?', '¿Cómo se llama el huésped?'],
        'has_number',
        'team',
      ),
      ...reachable([4, 2], 'note_word', 'team'),
      note(
        'note_word',
        'Note it',
        [5, 2],
        { interest: 'Family asks after {{ answers.ask_guest.value }}: have them call back', number: PHONE },
        'noted',
        'team',
      ),
      step('noted', 'hangup', 'Goodbye, noted', [6, 2], {
        text: both('We will tell them to call you. Goodbye.', 'Le pediremos que le llame. Hasta luego.'),
        outcome: 'word_left',
      }),
      ...people([5, 3], desk, 'To the front desk', ['somebody', 'una persona']),
    ],
  );
}
