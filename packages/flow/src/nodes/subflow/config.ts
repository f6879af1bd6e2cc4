import * as z from 'zod';
import { field } from '../../registry/field';
import { VARIABLE_NAME } from '../../registry/talk-fields';

/** A way back, as the flow had it when it was chosen or last looked at. */
const End = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'letters, digits, - and _'),
  label: z.string().trim().min(1).max(60),
});

const Output = z.object({
  variable: field(z.union([VARIABLE_NAME, z.literal('')]).default(''), {
    label: 'Variable here',
    help: 'Gets the value when the other flow is done.',
    widget: 'variable',
  }),
  from: field(z.union([VARIABLE_NAME, z.literal('')]).default(''), {
    label: 'Variable there',
    help: 'Of the flow that is used.',
    widget: 'text',
  }),
});

export const subflowConfig = z.object({
  flowId: field(z.string().max(64).nullable().default(null), {
    label: 'Flow',
    help: 'The call goes through it and comes back. Publishing keeps the version that is live at that moment.',
    widget: 'flow',
  }),
  ends: field(
    z
      .array(End)
      .max(20)
      .default([{ id: 'end', label: 'Finished' }]),
    {
      label: 'Ways back',
      help: 'One for each way that flow can end. They follow the flow.',
      widget: 'flow_ends',
    },
  ),
  inputs: field(z.record(VARIABLE_NAME, z.string().max(2_000)).default({}), {
    label: 'What it is told',
    help: 'Values its variables begin with.',
    widget: 'flow_inputs',
    templates: true,
  }),
  outputs: field(z.array(Output).max(30).default([]), {
    label: 'What comes back',
    help: 'Values kept here when it is done.',
    widget: 'options',
    group: 'advanced',
  }),
});
export type SubflowConfig = z.infer<typeof subflowConfig>;
