'use client';
import { createAuthClient } from 'better-auth/react';

/** Sign in, up and out, and a new password. Everything about members goes through our own procedures. */
export const authClient = createAuthClient();
