/** One look for every control of the inspector. */
export const CONTROL =
  'w-full rounded-md border border-input bg-card px-2.5 py-1.5 text-sm leading-5 touch:min-h-10 touch:text-base text-foreground shadow-sm outline-none transition-colors placeholder:text-muted-foreground/80 focus-visible:border-ring focus-visible:ring-2 focus-visible:ring-ring/30 disabled:opacity-60 aria-[invalid=true]:border-destructive read-only:bg-muted/50';

export const SMALL_BUTTON =
  'inline-flex h-7 touch:h-10 touch:min-w-10 touch:justify-center items-center gap-1.5 rounded-md px-2 text-xs font-medium text-muted-foreground hover:bg-accent hover:text-accent-foreground disabled:pointer-events-none disabled:opacity-40';
