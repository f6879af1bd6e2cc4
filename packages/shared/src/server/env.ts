import * as z from 'zod';
import { AppError } from '../errors';

/** The environment every process of Innline shares (12-factor). Documented in `.env.example`. */
export const BaseEnv = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** Seals connection secrets and signs talk tokens; at least 32 characters. */
  INNLINE_SECRET: z.string().min(32),
  /** The public origin, e.g. https://phones.example.com */
  INNLINE_URL: z.url().default('http://localhost:3000'),
  INNLINE_DATA_DIR: z.string().default('.data'),
  /** Other base addresses for vendors' interfaces: tests, and proxies that a house puts in between. */
  INNLINE_TELNYX_URL: z.url().default('https://api.telnyx.com/v2'),
  INNLINE_TWILIO_URL: z.url().default('https://api.twilio.com'),
  INNLINE_TWILIO_TRUNKING_URL: z.url().default('https://trunking.twilio.com'),
  /** Unset: by the connection's region. */
  INNLINE_DEEPGRAM_URL: z.url().optional(),
  INNLINE_ELEVENLABS_URL: z.url().optional(),
  INNLINE_OPENAI_URL: z.url().default('https://api.openai.com/v1'),
  INNLINE_STRIPE_URL: z.url().default('https://api.stripe.com'),
});

/**
 * Parses `source` (usually `process.env`, read only in env files) against `schema`.
 * @throws AppError `bad_request` that names every variable that is missing or wrong and where to look.
 */
export function parseEnv<T extends z.ZodType>(schema: T, source: Record<string, string | undefined>): z.infer<T> {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new AppError(
    'bad_request',
    `The environment is not complete:\n${lines.join('\n')}\nSee .env.example for what each variable means.`,
  );
}
