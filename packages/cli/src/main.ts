import { writeFileSync } from 'node:fs';
import { BadInput, readArguments, USAGE } from './arguments';
import { loadScenarios, readJson } from './read-files';
import { asJunit, asText } from './report';
import { testFlow } from './test-flow';

export interface Output {
  out(text: string): void;
  err(text: string): void;
}

const STANDARD: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/** Runs the command; gives the code to end with: 0 all passes, 1 something fails, 2 it cannot be played. */
export function main(argv: readonly string[], { out, err }: Output = STANDARD): number {
  if (argv.length === 0 || argv.includes('--help')) {
    out(USAGE);
    return argv.length === 0 ? 2 : 0;
  }
  try {
    const { flow: flowFile, scenarios, json, junit, at, verify } = readArguments(argv);
    const flow = readJson(flowFile);
    const tested = testFlow(flow, loadScenarios(flowFile, flow, scenarios), { at, verify, now: Date.now() });
    if (junit !== null) write(junit, asJunit(tested));
    out(json ? `${JSON.stringify(tested, null, 2)}\n` : asText(tested));
    return tested.passed ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    err(`${error.message}\n`);
    return 2;
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    throw new BadInput(`${file} cannot be written.`);
  }
}
