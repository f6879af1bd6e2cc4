/** better-auth's refusals as sentences. */
const SENTENCES: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'This e-mail address and password do not go together. Check both and try again.',
  USER_ALREADY_EXISTS: 'There is already an account with this e-mail address. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is already an account with this e-mail address. Sign in instead.',
  PASSWORD_TOO_SHORT: 'Please choose a password of at least 10 characters.',
  PASSWORD_TOO_LONG: 'Please choose a password of at most 128 characters.',
  INVALID_EMAIL: 'This does not look like an e-mail address.',
  INVALID_TOKEN: 'This link has been used already or is too old. Ask an owner of your hotel for a new one.',
};

interface AuthError {
  code?: string;
  status?: number;
  message?: string;
}

/** What to tell the person; null: nothing went wrong. */
export function authMessage(error: AuthError | null): string | null {
  if (!error) return null;
  if (error.status === 429) {
    return 'Too many attempts. Wait a little; after many wrong passwords it takes a quarter of an hour.';
  }
  const known = error.code ? SENTENCES[error.code] : undefined;
  if (known) return known;
  return error.status && error.status < 500 && error.message
    ? error.message
    : 'We could not reach the server. Check your connection and try again.';
}
