import { toolOutput } from '../../simulate/answers/tool';
import { factsOf } from '../../simulate/facts';
import { mayHave } from '../for-models';
import { outcomesOf, TOOL_NAMES, type ToolDefinition, toolOf } from '../index';

/** Where the hand of the guide ends and what is made from the tools begins. */
export const MADE =
  '<!-- From here on made from packages/flow/src/tools: npx vitest run src/tools/guide.test.ts -u -->';

/** What the examples of the guide were asked for, by input; each tool takes what it knows. */
export const ASKED: Record<string, string> = {
  checkIn: '2026-11-24',
  nights: '2',
  guests: '2',
  guestName: 'Ana Ruiz',
  code: 'AURORA7',
  number: '+34 600 111 222',
  interest: 'a wedding in May',
  time: '07:00',
  room: '214',
  request: 'two more towels',
  item: 'a blue scarf',
  question: 'When is breakfast?',
  seconds: '20',
  to: 'ana@example.com',
  subject: 'Your stay',
  text: 'See you on Tuesday.',
  url: 'https://pms.example.com/rooms',
  amount: '120',
  description: 'Deposit',
};

/** Answers no sample would guess. */
const FOUND: Record<string, unknown> = {
  answer_from_knowledge_base: { answer: 'Breakfast is from seven to half past ten.', articles: [] },
};

const KINDS: Record<ToolDefinition['fields'][number]['kind'], string> = {
  text: 'text',
  date: 'date',
  number: 'number',
  phone: 'phone number',
  select: 'choice',
  json: 'JSON',
  url: 'address',
  department: 'department',
};

const CLASSES: Record<ToolDefinition['effectClass'], string> = {
  repeatable: 'may be repeated',
  once: 'happens once',
  check_first: 'is looked up before it is repeated',
};

const ON_CALL = { transfer: 'connects the call', record: 'records the caller', music: 'plays into the call' };

/** An upright line within a table is a column to Markdown. */
const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: string[], rows: string[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

export const typed = (tool: ToolDefinition) =>
  tool.input.safeParse(Object.fromEntries(tool.fields.map(({ name }) => [name, ASKED[name] ?? ''])));

/** What callers hear, as an example; '' where nothing is said. */
export function spokenOf(tool: ToolDefinition, outcome: string, language: 'en' | 'es'): string {
  const facts = factsOf({ at: Date.UTC(2026, 10, 20, 9) });
  const given = Object.fromEntries(Object.entries(ASKED).filter(([name]) => tool.fields.some((f) => f.name === name)));
  const made = toolOutput({ tool: tool.name, input: given }, outcome, facts, facts.startedAt);
  const found = outcome === 'success' ? (FOUND[tool.name] ?? made) : made;
  return tool.speak(found, outcome, language, facts);
}

const quoted = (spoken: string) => (spoken === '' ? 'nothing' : `“${spoken}”`);

function inputsOf({ fields }: ToolDefinition): string {
  const rows = fields.map(({ name, label, help, kind, required, options }) => {
    const choices = options ? ` (${options.map(({ value, label }) => `\`${value}\` ${label}`).join(', ')})` : '';
    return [`**${label}** \`${name}\``, `${KINDS[kind]}${choices}`, required ? 'yes' : '', help];
  });
  return table(['Input', 'Kind', 'Needed', 'What it is'], rows);
}

function waysOf(tool: ToolDefinition): string {
  const ways = outcomesOf(tool).filter(({ id }) => id !== 'failure');
  const rows = ways.map(({ id, label }) => [
    `**${label}** \`${id}\``,
    quoted(spokenOf(tool, id, 'en')),
    quoted(spokenOf(tool, id, 'es')),
  ]);
  return table(['Way out', 'Spoken, for example', 'In Spanish'], rows);
}

function traits(tool: ToolDefinition): string {
  const marks = [
    `Effect class \`${tool.effectClass}\`: ${CLASSES[tool.effectClass]}`,
    tool.onCall ? `${ON_CALL[tool.onCall.kind]}, done by the engine` : 'done by the worker, beside the call',
    mayHave(tool.name) ? 'in “Do something” and “Talk freely”' : 'only in “Do something”',
  ];
  return `${marks.join('; ')}.`;
}

function chapter(name: string): string {
  const tool = toolOf(name)!;
  return [`### ${tool.label} · \`${name}\``, tool.help, traits(tool), inputsOf(tool), waysOf(tool)].join('\n\n');
}

/** The part of docs/guides/tools.md that the tools write themselves. */
export function toolsGuide(): string {
  const overview = table(
    ['Tool', 'What it does', 'Effect class'],
    TOOL_NAMES.map((name) => {
      const { label, help, effectClass } = toolOf(name)!;
      return [`${label} · \`${name}\``, help, `\`${effectClass}\``];
    }),
  );
  return [MADE, '## Every tool', overview, ...TOOL_NAMES.map(chapter)].join('\n\n');
}
