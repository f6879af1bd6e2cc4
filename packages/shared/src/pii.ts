/** `+34600123456` → `+34…456`: enough to tell two callers apart, not enough to call one. */
export function maskNumber(number: string | null | undefined): string {
  if (!number) return '';
  return number.length <= 6 ? '…' : `${number.slice(0, 3)}…${number.slice(-3)}`;
}

/** What stands in journals and screens where a variable is marked sensitive. */
export const MASKED = '***';

/** Log paths that may carry what a caller said or who they are; the logger censors them. */
export const LOG_REDACT_PATHS = [
  'text',
  'number',
  'callerNumber',
  'callerName',
  'email',
  'password',
  'token',
  'apiKey',
  'authorization',
  '*.text',
  '*.number',
  '*.callerNumber',
  '*.callerName',
  '*.email',
  '*.password',
  '*.token',
  '*.apiKey',
  '*.authorization',
  'req.headers.cookie',
  'req.headers.authorization',
] as const;
