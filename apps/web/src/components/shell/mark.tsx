/** Innline's sign: a door that is a handset, one line leading in. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="9" className="fill-primary" />
      <path
        d="M10 23V14a6 6 0 0 1 12 0v9"
        fill="none"
        strokeWidth="2.4"
        strokeLinecap="round"
        className="stroke-primary-foreground"
      />
      <path d="M6.5 23h7.5M18 23h7.5" strokeWidth="2.4" strokeLinecap="round" className="stroke-primary-foreground" />
      <circle cx="16" cy="17.4" r="1.9" className="fill-primary-foreground" />
    </svg>
  );
}
