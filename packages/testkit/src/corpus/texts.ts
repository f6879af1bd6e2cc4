import type { Expectation } from '@innline/flow';
import { MENUS, type MenuId } from './menus';

/** How an utterance relates to what the step accepts. `unlisted`: a phrase of the menu inside words that no list of ours has. */
export type Group = 'bare' | 'carrier' | 'unlisted' | 'out';

export interface CorpusText {
  menu: MenuId;
  text: string;
  /** Option meant; undefined when it is out of grammar and must be asked again. */
  expected?: string;
  group: Group;
}

const NOUN_CARRIERS = [
  'can I speak to the # please',
  'um # please',
  "I'd like the #",
  'could you connect me to the #',
  '# please',
  'I have a question about the #',
  'put me through to the # thank you',
];
const VERB_CARRIERS = ['I want to # please', "hello I'd like to #", 'can I #', 'I need to #', 'um # please'];
const PLAIN_CARRIERS = ['# please', 'I need # please', 'um #', 'can I get #', 'hi # thanks'];
const UNLISTED = [
  'what number do I press for the #',
  'my husband wants the #',
  'good morning would you be so kind and give me the #',
  'is this the # by any chance',
];
const VERBS = /^(book|make|clean|speak|say|order|repeat|check)\b/;
const PLAIN =
  /^(towels|massage|breakfast|luggage|bags|dinner|availability|something|i lost|somebody|pardon|late|taxi|alarm)\b/;

const fill = (template: string, phrase: string): string => template.replace('#', phrase);

function menuTexts(menu: 'main' | 'guest'): CorpusText[] {
  const options = (MENUS[menu] as Expectation[]).flatMap((e) => (e.kind === 'phrases' ? e.options : []));
  const phrases = options.flatMap((o) => o.phrases.map((phrase) => ({ expected: o.id, phrase })));
  return phrases.flatMap(({ expected, phrase }, i): CorpusText[] => {
    const carriers = VERBS.test(phrase) ? VERB_CARRIERS : PLAIN.test(phrase) ? PLAIN_CARRIERS : NOUN_CARRIERS;
    const texts: CorpusText[] = [
      { menu, expected, text: phrase, group: 'bare' },
      { menu, expected, text: fill(carriers[i % carriers.length]!, phrase), group: 'carrier' },
      { menu, expected, text: fill(carriers[(i + 3) % carriers.length]!, phrase), group: 'carrier' },
    ];
    if (carriers === NOUN_CARRIERS && i % 2 === 0)
      texts.push({ menu, expected, text: fill(UNLISTED[(i / 2) % UNLISTED.length]!, phrase), group: 'unlisted' });
    return texts;
  });
}

const out = (menu: MenuId, lines: string): CorpusText[] =>
  lines
    .trim()
    .split('\n')
    .map((text) => ({ menu, text, group: 'out' }));
const said = (expected: string, lines: string): CorpusText[] =>
  lines
    .trim()
    .split('\n')
    .map((text) => ({ menu: 'yes_no', expected, text, group: text.includes(' ') ? 'carrier' : 'bare' }));

/** Every text of the synthetic part; each is spoken by every voice. */
export const TEXTS: CorpusText[] = [
  ...menuTexts('main'),
  ...menuTexts('guest'),
  ...said('yes', 'yes\nyeah\nyes please\nsure\nthat is correct\num yes\nokay\nyes that is right'),
  ...said('no', "no\nnope\nno thank you\nthat's wrong\nno thanks\nnot really\nno I don't"),
  ...out(
    'main',
    `what is the weather like tomorrow
the quick brown fox jumps over the lazy dog
my dog ate the newspaper
hello
who is this
wait a moment I am driving
turn the radio down please
I think we should go home now
how old is the manager
seven hundred and forty two
January the third
do you know where my glasses are
thank you very much
I don't know
sorry wrong number
is anybody listening
the bus was late again
mummy can I have an ice cream
we watched a film last night
please leave a message after the tone
he said he would call back
green apples and yellow bananas
the password is not working
where did you park the car
no no not that one
it costs far too much money
my flight was cancelled
this music is terrible
blue
Elizabeth
one moment
never mind`,
  ),
  ...out(
    'yes_no',
    `what did you say
the front desk
my name is Robert
twenty five
maybe tomorrow afternoon
I am on the train
who is calling
let me ask my wife
it depends on the price
reservations`,
  ),
];

/** Which half of the corpus a text belongs to: thresholds are chosen on `tune` and reported on `held_out`. By text, so that no sentence is in both. */
export function halfOf(text: string): 'tune' | 'held_out' {
  let hash = 2166136261;
  for (const c of text) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
  return (hash >>> 8) & 1 ? 'tune' : 'held_out';
}
