import type { ConnectionField, ConnectionKind } from '@innline/shared';

export type Values = Record<string, string>;

/** What the form begins with: stored settings, else the kind's own defaults; secrets are always empty. */
export function beginWith(kind: ConnectionKind, stored: Values | null): Values {
  const first = ({ name, secret, options }: ConnectionField) =>
    secret ? '' : (stored?.[name] ?? options?.[0]?.value ?? '');
  return Object.fromEntries(kind.fields.map((field) => [field.name, first(field)]));
}

/** Sorted into the open and the sealed part; `secrets` undefined: the stored ones stay. */
export function sortOut(kind: ConnectionKind, values: Values, withSecrets: boolean) {
  const part = (secret: boolean) =>
    Object.fromEntries(
      kind.fields.filter((field) => field.secret === secret).map(({ name }) => [name, (values[name] ?? '').trim()]),
    );
  return { settings: part(false), secrets: withSecrets ? part(true) : undefined };
}

/** What is wrong, by field; the server checks with the same rules. */
export function problemsOf(kind: ConnectionKind, values: Values, withSecrets: boolean): Values {
  const { settings, secrets } = sortOut(kind, values, withSecrets);
  const issues = [
    ...(kind.settings.safeParse(settings).error?.issues ?? []),
    ...(secrets ? (kind.secrets.safeParse(secrets).error?.issues ?? []) : []),
  ];
  return Object.fromEntries(
    issues.map(({ path: [name], message }) => {
      const field = kind.fields.find((candidate) => candidate.name === name);
      const empty = (values[String(name)] ?? '').trim() === '';
      const words = /^[a-z]/.test(message) ? `Enter ${message}.` : message;
      return [String(name), empty && field ? `Enter the ${inSentence(field.label)}.` : words];
    }),
  );
}

/** “API key” keeps its capitals, “Server address” does not. */
const inSentence = (label: string) =>
  /^[A-Z]{2}/.test(label) ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
