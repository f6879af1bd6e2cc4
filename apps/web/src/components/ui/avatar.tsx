import { cn } from '@/lib/cn';

/** A person's initials in a circle; the name is next to it or in `title`. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('');
  return (
    <span
      aria-hidden
      title={name}
      className={cn(
        'inline-flex size-8 shrink-0 select-none items-center justify-center rounded-full bg-primary-soft font-semibold text-primary-text text-xs uppercase',
        className,
      )}
    >
      {initials || '?'}
    </span>
  );
}
