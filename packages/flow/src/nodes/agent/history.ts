import { jsonBytes } from '../../engine/memory';
import type { ConversationEntry, Json } from '../../model';
import { withoutCards } from '../../understand/cards';
import type { Memory, Said } from './memory';

/** What is remembered of a conversation: some hundred sentences. The oldest are forgotten first. */
export const MOST_HISTORY_BYTES = 12_000;
/** Longer nobody speaks in one breath; what a tool found is cut here, too. */
const MOST_ENTRY_CHARACTERS = 2_000;

const clipped = (text: string) => text.trim().slice(0, MOST_ENTRY_CHARACTERS);

function bounded(entries: ConversationEntry[]): ConversationEntry[] {
  let from = 0;
  while (from < entries.length - 1 && jsonBytes(entries.slice(from) as Json[]) > MOST_HISTORY_BYTES) from++;
  return from === 0 ? entries : entries.slice(from);
}

const add = (memory: Memory, ...entries: ConversationEntry[]): Memory => ({
  ...memory,
  history: bounded([...memory.history, ...entries]),
});

/** The caller's words, without card numbers. Two sayings in a row are one turn. */
export function addCaller(memory: Memory, words: readonly string[], language: string): Memory {
  const text = clipped(words.map((said) => withoutCards(said, language)).join(' '));
  if (text === '') return memory;
  const last = memory.history.at(-1);
  if (last?.by !== 'caller') return add(memory, { by: 'caller', text });
  return add(
    { ...memory, history: memory.history.slice(0, -1) },
    { by: 'caller', text: clipped(`${last.text} ${text}`) },
  );
}

export function addAction(
  memory: Memory,
  { id, name, input }: { id: string; name: string; input: Json },
  result: string,
): Memory {
  return add(memory, { by: 'action', id, name, input, result: clipped(result) });
}

/** Closes the agent's turn: what the caller heard of it goes into the history, the rest never happened. */
export function settleSaid(memory: Memory, language: string): Memory {
  if (memory.said.length === 0) return memory;
  const heard = memory.said.flatMap(({ heard }) => (heard ? [heard] : []));
  const settled: Memory = { ...memory, said: [] };
  if (heard.length === 0) return settled;
  const cut = memory.said.some(({ text, heard }) => heard !== text);
  const text = clipped(withoutCards(heard.join(' '), language));
  const last = settled.history.at(-1);
  // a filler or a second sentence after a tool belongs to the same breath
  if (last?.by !== 'agent') return add(settled, { by: 'agent', text, cut });
  const joined = clipped(`${last.text} ${text}`);
  return add({ ...settled, history: settled.history.slice(0, -1) }, { by: 'agent', text: joined, cut });
}

/** Notes what was heard of one sentence. */
export function heardOf(said: readonly Said[], key: string, heard: string | null): Said[] {
  return said.map((one) => (one.key === key ? { ...one, heard: heard ?? '' } : one));
}
