/** Text as searches compare it: small letters without accents. `García` and `garcia` meet. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
