import { CARD_WORDS } from '../../verify/card-words';

/** The sentence is about a card's number: nobody of the hotel's may ask for it by telephone. */
export const namesCard = (text: string): boolean => CARD_WORDS.test(text);
