/** A copy of a config with something else at a dotted path; untouched where the path leads nowhere. */
export function setAt<T>(config: T, path: string, value: unknown): T {
  const [key, ...rest] = path.split('.');
  if (key === undefined || config === null || typeof config !== 'object') return config;
  const next = (inner: unknown) => (rest.length === 0 ? value : setAt(inner, rest.join('.'), value));
  if (Array.isArray(config)) return config.map((item, index) => (String(index) === key ? next(item) : item)) as T;
  return { ...config, [key]: next((config as Record<string, unknown>)[key]) };
}

/** What is at a dotted path. */
export function getAt(config: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<string, unknown>)[key];
  }, config);
}
