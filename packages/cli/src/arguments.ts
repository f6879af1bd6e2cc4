export interface Wanted {
  flow: string;
  /** A file or a folder of scenarios; null: those in the flow's file. */
  scenarios: string | null;
  json: boolean;
  /** Where to write a report for CI. */
  junit: string | null;
  /** `2026-12-24T23:10`: instead of each scenario's own moment. */
  at: string | null;
  verify: boolean;
}

export const USAGE = `Usage: innline test <flow.json> [<scenarios.json> | <folder>] [options]

Plays the scenarios of a flow and checks its guarantees, without a database and without placing a call.

  --json           tells the result as JSON
  --junit <file>   writes a JUnit report for CI
  --at <moment>    plays every scenario at this moment on the hotel's clock, e.g. 2026-12-24T23:10
  --no-verify      leaves the guarantees out

Ends with 0 when everything passes, with 1 when something fails, with 2 when it cannot be played at all.
`;

/** A complaint about what was asked for: told as it is, and the command ends with 2. */
export class BadInput extends Error {}

const MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** @throws BadInput with what is wrong and how it should be */
export function readArguments(argv: readonly string[]): Wanted {
  const [command, ...rest] = argv;
  if (command !== 'test') throw new BadInput(USAGE);
  const wanted: Wanted = { flow: '', scenarios: null, json: false, junit: null, at: null, verify: true };
  const files: string[] = [];
  const queue = [...rest];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    if (word === '--json') wanted.json = true;
    else if (word === '--no-verify') wanted.verify = false;
    else if (word === '--junit') wanted.junit = valueAfter(word, queue);
    else if (word === '--at') wanted.at = valueAfter(word, queue);
    else if (word.startsWith('-')) throw new BadInput(`There is no option ${word}.\n\n${USAGE}`);
    else files.push(word);
  }
  if (wanted.at !== null && !MOMENT.test(wanted.at))
    throw new BadInput(`--at wants a day and time such as 2026-12-24T23:10, not “${wanted.at}”.`);
  const [flow, scenarios, ...more] = files;
  if (flow === undefined || more.length > 0) throw new BadInput(USAGE);
  return { ...wanted, flow, scenarios: scenarios ?? null };
}

function valueAfter(option: string, queue: string[]): string {
  const value = queue.shift();
  if (value === undefined || value.startsWith('--')) throw new BadInput(`${option} wants a value after it.`);
  return value;
}
