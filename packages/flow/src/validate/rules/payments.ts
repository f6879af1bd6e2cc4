import type { Problem } from '../../model';
import { generatePaymentLink } from '../../tools/generate-payment-link';
import { type Rule, soundNodes } from '../checked-flow';
import { quoted, warns } from '../problem';

const TOOL = generatePaymentLink.name;

/** Steps that make payment links, where nobody takes payments for the hotel: every such try would fail. */
export const payments: Rule = (flow) => {
  if (flow.context.takesPayments ?? true) return [];
  return soundNodes(flow).flatMap(({ node, config }): Problem[] => {
    const { tool, tools } = config as { tool?: unknown; tools?: unknown };
    const uses = node.type === 'tool' ? tool === TOOL : Array.isArray(tools) && tools.includes(TOOL);
    if (!uses) return [];
    const message = `${quoted(node.name)} sends payment links, and no payment account is connected. Until one is, that does not work. Connect Stripe under Connections.`;
    return [warns('G7', message, { node: node.id, field: node.type === 'tool' ? 'tool' : 'tools' })];
  });
};
