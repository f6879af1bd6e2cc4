import { FLOW_FORMAT, FLOW_FORMAT_VERSION, type FlowDocument, type Problem } from '../model';
import type { ValidateContext } from '../validate/checked-flow';
import { blocks } from '../validate/problem';
import { validate } from '../validate/validate';
import { leftOut } from './innline/left-out';
import { readJson } from './json/read-json';
import { importStudio } from './studio/import-studio';
import { looksLikeStudio } from './studio/read';
import type { ImportReport } from './studio/report/report';

export type ImportedFlow =
  | {
      ok: true;
      source: 'innline' | 'twilio-studio';
      document: FlowDocument;
      /** What is said about it, what blocks publishing first. */
      problems: Problem[];
      /** What became of each widget; null: it is a flow of our own, and nothing became of anything. */
      report: ImportReport | null;
    }
  | { ok: false; problems: Problem[] };

/**
 * Reads a flow that comes from outside: our own JSON, or Studio's. Anything may be given; what is no flow is refused with
 * the place and the reason. `context`: what the hotel has, to check against and to lead queues to.
 */
export function importFlow(input: unknown, context: ValidateContext = {}): ImportedFlow {
  if (looksLikeStudio(input)) {
    const imported = importStudio(input, context);
    if (!imported.ok) return imported;
    const { document, report } = imported;
    return { ok: true, source: 'twilio-studio', document, report, problems: validate(document, context).problems };
  }
  const newer = fromLaterVersion(input);
  if (newer) return { ok: false, problems: [newer] };
  const { document, problems } = validate(input, context);
  if (!document) return { ok: false, problems: problems.map((problem) => withHint(problem, input)) };
  return { ok: true, source: 'innline', document, report: null, problems: [...problems, ...leftOut(input, document)] };
}

/** Like {@link importFlow}, from a file or a paste: what is no JSON is told with line and character. */
export function importText(text: string, context: ValidateContext = {}): ImportedFlow {
  const read = readJson(text);
  return read.ok ? importFlow(read.value, context) : { ok: false, problems: [blocks('document', read.message)] };
}

/** What a later Innline writes may mean something else by the same names: it is not read in part. */
function fromLaterVersion(input: unknown): Problem | null {
  const { format, formatVersion } = (input ?? {}) as { format?: unknown; formatVersion?: unknown };
  if (format !== FLOW_FORMAT || typeof formatVersion !== 'number' || !(formatVersion > FLOW_FORMAT_VERSION))
    return null;
  const message = `This flow was exported by a later version of Innline (formatVersion ${formatVersion}; this one reads up to ${FLOW_FORMAT_VERSION}). Update this Innline first.`;
  return blocks('document', message, { field: 'formatVersion' });
}

/** Most files that are no flow of ours are no flow at all. */
function withHint(problem: Problem, input: unknown): Problem {
  const ours = typeof input === 'object' && input !== null && 'format' in input;
  if (ours || problem.field !== 'format') return problem;
  return { ...problem, message: `${problem.message} Export it from Innline, or from Twilio Studio, as JSON.` };
}
