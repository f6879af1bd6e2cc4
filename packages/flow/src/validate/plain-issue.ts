const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'yes or no (true or false)',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  null: 'nothing (null)',
  NaN: 'no number',
  int: 'a whole number',
};

/** What a schema says against a value, in words people use. */
export function plainIssue(message: string): string {
  const bare = message.replace(/^Invalid input: /, '').replace(/\.$/, '');
  const types = /^expected (\w+), received (\w+)$/.exec(bare);
  if (!types) return bare.replace(/\bundefined\b/g, 'nothing');
  const [, expected, received] = types as unknown as [string, string, string];
  const is = received === 'undefined' ? 'nothing is there' : `${KINDS[received] ?? received} is there`;
  return `${KINDS[expected] ?? expected} was expected, and ${is}`;
}
