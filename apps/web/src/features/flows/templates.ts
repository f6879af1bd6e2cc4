/** What “New flow” offers. The documents are made on the server, with the hotel's own departments. */
export const TEMPLATES = [
  {
    id: 'blank',
    label: 'Blank',
    hint: 'A call comes in, and you draw the rest.',
    adds: [],
  },
  {
    id: 'small_desk',
    label: 'Small desk',
    hint: 'A greeting, two choices, then a person or a message.',
    adds: ['Front desk'],
  },
  {
    id: 'after_hours',
    label: 'After hours',
    hint: 'For the night: a message, a call back in the morning, or somebody at once.',
    adds: ['Front desk'],
  },
  {
    id: 'front_desk',
    label: 'Complete front desk',
    hint: 'Opening hours, menu, booking, transfers; English and Spanish.',
    adds: ['Front desk', 'Spa', 'Restaurant', 'Housekeeping', 'Reservations'],
  },
] as const;

export type TemplateId = (typeof TEMPLATES)[number]['id'];
export const TEMPLATE_IDS = TEMPLATES.map(({ id }) => id) as [TemplateId, ...TemplateId[]];
