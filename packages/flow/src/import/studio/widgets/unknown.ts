import type { WidgetDefinition } from '../widget';

/** Whatever Studio has that is not in our list. */
export const unknownWidget: WidgetDefinition = {
  types: [],
  label: 'Unknown widget',
  channel: 'any',
  convert(work) {
    const { type, transitions } = work.state;
    const onward = transitions.find(({ next }) => next)?.event ?? transitions[0]?.event ?? 'next';
    const text = `Innline does not know the widget “${type}”. It is left out, and calls go on by “${onward}”: look whether that is right.`;
    work.note('refused', 'unknown', text);
    work.skipTo(onward);
    work.lose(onward);
  },
};
