import { pronounce } from '../../../tts/local/flite';
import { ARTICLES, COURTESIES, GREETINGS, MENU_CARRIERS, NO, YES } from '../grammar/speech-parts';
import type { Language } from '.';

export const english: Language = {
  id: 'en',
  model: 'en-us',
  phones: 'AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH'.split(
    ' ',
  ),
  greetings: GREETINGS,
  menuCarriers: MENU_CARRIERS,
  articles: ARTICLES,
  courtesies: COURTESIES,
  yes: YES,
  no: NO,
  pronounce,
};
