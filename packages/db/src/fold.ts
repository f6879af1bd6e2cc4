/** Text as searches compare it: small letters without accents, single spaces. `García` and `garcia` meet. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
