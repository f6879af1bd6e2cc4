import * as z from 'zod';
import { ModelError } from '../../../models/errors';
import type { ReplyPiece } from '../contract';

const ToolDelta = z.object({
  index: z.number().int().nullish(),
  id: z.string().nullish(),
  function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
});
/** One event of the stream. Source: platform.openai.com/docs, the chat completion chunk object. */
const Chunk = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish(), tool_calls: z.array(ToolDelta).nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  usage: z.object({ prompt_tokens: z.number().int(), completion_tokens: z.number().int() }).nullish(),
  error: z.unknown().optional(),
});

/** Longer than any event; a page of HTML without an end is none of them. */
const LONGEST_LINE = 1024 * 1024;
const MOST_INPUT = 20_000;

const nonsense = (what: string) => new ModelError('nonsense', `The model's server answered with ${what}.`);

async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    rest += decoder.decode(bytes, { stream: true });
    const lines = rest.split(/\r?\n/);
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE) throw nonsense('a line without an end');
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function chunkOf(data: string): z.infer<typeof Chunk> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    throw nonsense('something that is no JSON');
  }
  const chunk = Chunk.safeParse(parsed);
  if (!chunk.success) throw nonsense('an event of another shape');
  if (chunk.data.error !== undefined) throw new ModelError('unreachable', 'The model’s server reports a fault.');
  return chunk.data;
}

/**
 * The answer's pieces as they come: words at once, the first function call when it is whole.
 * @throws ModelError `nonsense` for anything else than such a stream, and for one that breaks off
 */
export async function* piecesOf(body: AsyncIterable<Uint8Array>): AsyncIterable<ReplyPiece> {
  let call: { id: string; name: string; input: string } | null = null;
  let over = false;
  for await (const line of linesOf(body)) {
    // empty lines end events, those with a colon are comments that keep the line open
    if (line === '' || line.startsWith(':') || line.startsWith('event:')) continue;
    if (!line.startsWith('data:')) throw nonsense('something that is no event stream');
    const data = line.slice(5).trim();
    if (data === '[DONE]') {
      over = true;
      break;
    }
    const { choices, usage } = chunkOf(data);
    if (usage) yield { usage: { tokensIn: usage.prompt_tokens, tokensOut: usage.completion_tokens } };
    const [choice] = choices;
    if (choice?.finish_reason) over = true;
    if (choice?.delta?.content) yield { text: choice.delta.content };
    for (const delta of choice?.delta?.tool_calls ?? []) {
      if ((delta.index ?? 0) !== 0) continue;
      call ??= { id: delta.id ?? 'call', name: '', input: '' };
      call.name += delta.function?.name ?? '';
      call.input += delta.function?.arguments ?? '';
      if (call.input.length > MOST_INPUT) throw nonsense('a function call without an end');
    }
  }
  if (!over) throw nonsense('half an answer');
  if (call !== null) yield { call };
}
