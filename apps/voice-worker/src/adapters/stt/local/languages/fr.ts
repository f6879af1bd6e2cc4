import type { Language } from '.';

/** Weaker than English: 13 of 16 menu words with synthetic voices (measured). Phrases and yes/no only. */
export const french: Language = {
  id: 'fr',
  model: 'fr-fr',
  phones:
    'aa ai an au bb ch dd ee ei eu ff gg gn ii in jj kk ll mm nn oe on oo ou pp rr ss tt un uu uy vv ww yy zz'.split(
      ' ',
    ),
  greetings: ['euh', 'bonjour', 'bonsoir', 'oui', 'alors'],
  menuCarriers: ['je voudrais', 'je veux', "j'aimerais", 'je cherche', 'je voudrais parler à', 'passez moi', 'pour'],
  articles: ['le', 'la', 'les', 'un', 'une', 'au', 'à', 'du'],
  courtesies: ['merci', 'maintenant'],
  yes: ['oui', 'ouais', 'bien sûr', "d'accord", 'exactement', 'tout à fait', 'oui merci', "c'est ça"],
  no: ['non', 'pas du tout', 'non merci', 'jamais', 'non pas maintenant'],
};
