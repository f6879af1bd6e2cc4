import type { Port } from '@innline/flow';

/** How a port's tone looks: as a dot and as an edge. Words always say it too; colour only helps. */
export const PORT_TONES: Readonly<Record<Port['tone'], { filled: string; hollow: string; stroke: string }>> = {
  good: {
    filled: '!border-success !bg-success',
    hollow: '!border-success !bg-card',
    stroke: 'var(--success)',
  },
  bad: {
    filled: '!border-warning !bg-warning',
    hollow: '!border-warning !bg-card',
    stroke: 'var(--warning)',
  },
  neutral: {
    filled: '!border-muted-foreground !bg-muted-foreground',
    hollow: '!border-muted-foreground !bg-card',
    stroke: 'var(--muted-foreground)',
  },
  option: {
    filled: '!border-primary !bg-primary',
    hollow: '!border-primary !bg-card',
    stroke: 'var(--primary)',
  },
};
