import * as z from 'zod';
import { fault } from '../../registry/decision';
import { defineNode } from '../../registry/define';
import { field } from '../../registry/field';

const config = z.object({
  text: field(z.string().max(2_000).default(''), {
    label: 'Note',
    help: 'For your colleagues. Callers never hear it.',
    widget: 'long_text',
  }),
});

export const noteNode = defineNode({
  type: 'note',
  label: 'Note',
  help: 'A comment on the canvas.',
  icon: 'sticky-note',
  category: 'canvas',
  config,
  ports: () => [],
  summary: ({ text }) => text,
  enter: ({ node }) => fault('port_leads_nowhere', `An arrow leads to the note "${node.name}".`),
});
