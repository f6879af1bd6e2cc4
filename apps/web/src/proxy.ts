import { getSessionCookie } from 'better-auth/cookies';
import { type NextRequest, NextResponse } from 'next/server';

/**
 * Only a courtesy: who has no session cookie at all goes to the sign-in page at once. Whether the session is real and what
 * its member may do is decided in every procedure and page.
 */
export function proxy(request: NextRequest) {
  if (getSessionCookie(request)) return NextResponse.next();
  const signIn = new URL('/sign-in', request.url);
  const wanted = request.nextUrl.pathname + request.nextUrl.search;
  if (wanted !== '/') signIn.searchParams.set('next', wanted);
  return NextResponse.redirect(signIn);
}

export const config = { matcher: ['/', '/h/:path*', '/welcome'] };
