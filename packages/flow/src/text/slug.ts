/**
 * The name templates know a node by: `Ask the dates!` → `ask_the_dates`, `¿Qué día?` → `que_dia`.
 * Never empty, never starts with a digit or an underscore.
 */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  if (plain === '') return 'node';
  return /^[0-9]/.test(plain) ? `n${plain}` : plain;
}
