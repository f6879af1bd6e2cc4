import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readScenarios, type ScenarioFile, scenariosIn } from '@innline/flow';
import { BadInput } from './arguments';

export interface Loaded {
  /** Where they were read from. */
  file: string;
  scenarios: ScenarioFile;
}

/** @throws BadInput where the file cannot be read or is no JSON, with the place */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read';
    throw new BadInput(`${file} ${why}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${file} is not JSON: ${(error as Error).message}.`);
  }
}

/** The scenarios of a file, of every JSON file in a folder, or of the flow's own file. @throws BadInput */
export function loadScenarios(flowFile: string, flow: unknown, place: string | null): Loaded[] {
  if (place === null) return [taken(flowFile, scenariosIn(flow))];
  const files = isFolder(place)
    ? readdirSync(place)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => path.join(place, name))
    : [place];
  if (files.length === 0) throw new BadInput(`${place} has no JSON file in it.`);
  return files.map((file) => taken(file, readScenarios(readJson(file))));
}

function taken(file: string, read: ReturnType<typeof readScenarios>): Loaded {
  if (!read.ok) throw new BadInput(read.problems.map((problem) => `${file}: ${problem}`).join('\n'));
  return { file, scenarios: read.file };
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
