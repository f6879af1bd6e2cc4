import type { LucideIcon } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { cn } from '@/lib/cn';

interface Props {
  icon: LucideIcon;
  label: string;
  /** What the tooltip says beyond the label. */
  hint?: string;
  /** From which width of the bar on the label is written out; without it the label is for screen readers and the tooltip. */
  wordsFrom?: 'wide' | 'medium';
  pressed?: boolean;
  className?: string;
  onPress(): void;
}

/** One button of the bar above the canvas: a picture where there is little room, a picture and a word where there is more. */
export function BarButton({ icon: Icon, label, hint, wordsFrom, pressed, className, onPress }: Props) {
  return (
    <Tooltip text={hint ?? label} side="bottom">
      <Button
        size="sm"
        aria-label={label}
        aria-pressed={pressed}
        onClick={onPress}
        className={cn('aria-pressed:border-primary/50 aria-pressed:bg-primary-soft', className)}
      >
        <Icon aria-hidden />
        {wordsFrom && <span className={WORDS[wordsFrom]}>{label}</span>}
      </Button>
    </Tooltip>
  );
}

/** Widths of the bar itself, which is narrower than the window by the navigation beside it. */
const WORDS = { wide: '@max-[1180px]/bar:hidden', medium: '@max-[860px]/bar:hidden' } as const;
