/** Small letters, no accents, plain apostrophes: `¿Está aquí?` → `¿esta aqui?`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`´]/g, "'");
}

/** Folded words; apostrophes vanish in `i'd` but split in `l'eau`, hyphens and all other signs split. */
export function words(text: string): string[] {
  return fold(text)
    .replace(/\b(i|you|we|they|he|she|it|that|there|what|who|don|isn|doesn|can|won|let)'(d|m|ll|ve|re|s|t)\b/g, '$1$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Folded words joined by one space: two sayings are the same when this is. */
export function plain(text: string): string {
  return words(text).join(' ');
}
