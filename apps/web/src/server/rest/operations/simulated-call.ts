import { type Happening, Json } from '@innline/flow';
import * as z from 'zod';

/** One line of a simulated call's story. `seconds`: since the call began. */
export const Told = z
  .object({
    seconds: z.number(),
    node: z.string().nullable(),
    type: z.enum(['said', 'heard', 'pressed', 'silent', 'left', 'ran', 'failed', 'understood', 'fault']),
    text: z.string().optional(),
    language: z.string().optional(),
    what: z.string().optional().describe('The tool, `transfer` or `record_message`.'),
    outcome: z.string().optional(),
    output: Json.optional(),
  })
  .meta({ id: 'SimulatedLine' });
export type Told = z.infer<typeof Told>;

type Ran = Extract<Happening, { type: 'answered' | 'failed' | 'cancelled' }>;
const whatOf = ({ effect }: Ran): string => (effect.kind === 'tool' ? effect.tool : effect.kind);

/** A happening as scripts read it; none for what only screens show. */
export function happeningFor(one: Happening, startedAt: number): Told[] {
  const line = { seconds: (one.at - startedAt) / 1_000, node: one.node };
  switch (one.type) {
    case 'said':
      return [{ ...line, type: 'said', text: one.heard, language: one.language }];
    case 'heard':
      return [{ ...line, type: 'heard', text: one.text }];
    case 'pressed':
      return [{ ...line, type: 'pressed', text: one.digit }];
    case 'silent':
    case 'left':
      return [{ ...line, type: one.type }];
    case 'answered':
      return [{ ...line, type: 'ran', what: whatOf(one), outcome: one.outcome, output: one.output }];
    case 'failed':
      return [{ ...line, type: 'failed', what: whatOf(one), outcome: one.code }];
    case 'cancelled':
      return [{ ...line, type: 'failed', what: whatOf(one), outcome: 'timeout' }];
    case 'noted':
      if (one.entry.type === 'fault') return [{ ...line, type: 'fault', text: one.entry.message }];
      if (one.entry.type !== 'answer.stored') return [];
      return [{ ...line, type: 'understood', text: one.entry.sensitive ? '***' : String(one.entry.value) }];
    default:
      return [];
  }
}
