import { authDatabase } from '@innline/db';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { organization } from 'better-auth/plugins';
import { env, ownOrigins } from '@/env';
import { log } from '../log';
import { oncePerProcess } from '../once';
import { countFailures, refuseLocked } from './account-lock';
import { accessControl, roles } from './roles';
import { refuseStrangers } from './sign-up-policy';

const DAY = 86_400;

function make() {
  const { INNLINE_URL, INNLINE_SECRET, BETTER_AUTH_SECRET } = env();
  return betterAuth({
    appName: 'Innline',
    baseURL: INNLINE_URL,
    basePath: '/api/auth',
    secret: BETTER_AUTH_SECRET ?? `auth:${INNLINE_SECRET}`,
    trustedOrigins: ownOrigins(),
    database: prismaAdapter(authDatabase(), { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      autoSignIn: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: DAY,
    },
    session: { expiresIn: 30 * DAY, updateAge: DAY },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 240,
      customRules: {
        '/sign-in/email': { window: 10, max: 5 },
        '/sign-up/email': { window: 60, max: 10 },
        '/reset-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      // the front door overwrites this header, so a client cannot choose whose limit it uses up
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
      useSecureCookies: INNLINE_URL.startsWith('https:'),
      // said, because by default the library leaves these checks out under test
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    hooks: { before: refuseLocked, after: countFailures },
    databaseHooks: {
      user: { create: { before: refuseStrangers } },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => log()[level === 'error' ? 'error' : 'warn']({ part: 'auth' }, message),
    },
    plugins: [
      organization({
        ac: accessControl,
        roles,
        creatorRole: 'owner',
        // organizations are made by our own wizard, together with their first hotel
        allowUserToCreateOrganization: false,
        invitationExpiresIn: 14 * DAY,
        cancelPendingInvitationsOnReInvite: true,
      }),
    ],
  });
}

type Auth = ReturnType<typeof make>;

/** The process's sign-in library. */
export const auth = oncePerProcess('auth', make);

export type Session = Auth['$Infer']['Session'];

/** Who sends this request; null: nobody we know. */
export const sessionOf = (headers: Headers): Promise<Session | null> => auth().api.getSession({ headers });
