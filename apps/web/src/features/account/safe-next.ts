/** Only a path of our own: an address from elsewhere must not be able to send people away after signing in. */
export function safeNext(next: string | null | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.includes('\\') ? next : '/';
}
