/** `this` inside a liquidjs filter, as far as we use it. */
export interface FilterThis {
  context: { environments: unknown };
}

export interface FilterLocale {
  language: string;
  currency: string;
  timeZone: string;
}

/** What a filter may know of the call; the scope always has it (see `scopeOf`). */
export function localeOf(self: FilterThis): FilterLocale {
  const scope = self.context.environments as {
    call?: { language?: string };
    hotel?: { currency?: string; time_zone?: string };
  };
  return {
    language: scope.call?.language ?? 'en',
    currency: scope.hotel?.currency ?? 'EUR',
    timeZone: scope.hotel?.time_zone ?? 'UTC',
  };
}
