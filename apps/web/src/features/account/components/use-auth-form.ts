'use client';
import { type FormEvent, useState } from 'react';
import { authMessage } from '../auth-message';

type Answer = { error: { code?: string; status?: number; message?: string } | null };

/** A form that asks better-auth something and goes on where it says. Values are read from the form by their names. */
export function useAuthForm(ask: (values: Record<string, string>) => Promise<Answer>, done: () => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    setError(null);
    const answer = await ask(values).catch(() => ({ error: {} }));
    const message = authMessage(answer.error);
    if (message === null) return done();
    setError(message);
    setBusy(false);
  };
  return { busy, error, submit };
}
