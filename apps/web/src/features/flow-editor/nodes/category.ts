import type { NodeCategory } from '@innline/flow';

/** What the palette calls each group, in its order, with the tint of its icons. */
export const CATEGORIES: Readonly<Record<NodeCategory, { label: string; tint: string }>> = {
  talk: { label: 'Talk with the caller', tint: 'bg-primary-soft text-primary-text' },
  decide: { label: 'Decide', tint: 'bg-warning-soft text-warning' },
  act: { label: 'Do something', tint: 'bg-success-soft text-success' },
  end: { label: 'End', tint: 'bg-secondary text-secondary-foreground' },
  start: { label: 'Start', tint: 'bg-primary text-primary-foreground' },
  canvas: { label: 'Canvas', tint: 'bg-muted text-muted-foreground' },
};

export const categoryOf = (category: NodeCategory | undefined) => CATEGORIES[category ?? 'canvas'];
