/** Personal data and cards that occur nowhere else: wherever one of them is found, it came from a caller of ours. */
export const NAME = 'Canaria Tweety';
export const MAIL = 'canary.guest@example.org';
export const WORD = 'quetzalcoatl';
export const CARD = '4242424242424242';
export const WRITTEN_CARD = '4242 4242 4242 4242';
export const SPOKEN_CARD = 'four two four two four two four two four two four two four two four two';

/** The `i`th caller's number, E.164; below 900. */
export const numberOf = (i: number): string => `+34600777${String(100 + i)}`;
/** Any of them, however it is written. All nine digits: fewer are in ids and times by chance. */
const NUMBER = /600\W?777\W?\d{3}/;
const CARDS = [CARD, '4242 4242', 'four two four two four two'];

const within = (text: string, canaries: readonly string[]): string[] => {
  const lower = text.toLowerCase();
  return canaries.filter((canary) => lower.includes(canary.toLowerCase()));
};

/** Which canaries are in a text. */
export const personalIn = (text: string): string[] => [
  ...within(text, [NAME, MAIL, WORD, ...CARDS]),
  ...(NUMBER.exec(text) ?? []),
];
/** Which ways of writing a card are in a text. */
export const cardsIn = (text: string): string[] => within(text, CARDS);
