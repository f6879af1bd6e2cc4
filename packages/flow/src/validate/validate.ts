import type { FlowDocument, Problem } from '../model';
import { type CheckedFlow, checkedFlow, type Rule, type ValidateContext } from './checked-flow';
import { parseDocument } from './parse';
import { configs } from './rules/configs';
import { ears } from './rules/ears';
import { edges } from './rules/edges';
import { entries } from './rules/entries';
import { failures } from './rules/failures';
import { hangupLane } from './rules/hangup-lane';
import { hotel } from './rules/hotel';
import { hotelLane } from './rules/hotel-lane';
import { ids } from './rules/ids';
import { languages } from './rules/languages';
import { names } from './rules/names';
import { payments } from './rules/payments';
import { ports } from './rules/ports';
import { reachability } from './rules/reachability';
import { recordings } from './rules/recordings';
import { setBeforeRead } from './rules/set-before-read';
import { subflows } from './rules/subflows';
import { templates } from './rules/templates';
import { toolInputs } from './rules/tool-inputs';
import { types } from './rules/types';
import { unfinished } from './rules/unfinished';
import { voices } from './rules/voices';

/** One rule per file; their order is the order of the findings. */
export const RULES: readonly Rule[] = [
  entries,
  ids,
  names,
  types,
  configs,
  unfinished,
  subflows,
  toolInputs,
  edges,
  templates,
  ports,
  failures,
  hotelLane,
  hangupLane,
  setBeforeRead,
  hotel,
  reachability,
  languages,
  ears,
  voices,
  recordings,
  payments,
];

export interface Validation {
  /** Null where the input is no flow document at all. */
  document: FlowDocument | null;
  /** What blocks publishing first. */
  problems: Problem[];
}

/**
 * Checks anything that may be a flow document, without running it: form, settings, texts, and the static guarantees
 * G1, G2, G6, G7, parts of G9 and G10. Never throws; time grows linearly with the document.
 */
export function validate(input: unknown, context: ValidateContext = {}): Validation {
  const { document, problems } = examine(input, context);
  return { document, problems };
}

/** The same, with the index that was made on the way; null where the input is no flow document. */
export function examine(input: unknown, context: ValidateContext): Validation & { flow: CheckedFlow | null } {
  const { document, problems } = parseDocument(input);
  if (!document) return { document, problems, flow: null };
  const flow = checkedFlow(document, context);
  const found = RULES.flatMap((rule) => rule(flow));
  const [blocking, warnings] = [found.filter(isBlocking), found.filter((problem) => !isBlocking(problem))];
  return { document, problems: [...blocking, ...warnings], flow };
}

/** Whether a finding keeps a flow from being published. */
export function isBlocking(problem: Problem): boolean {
  return problem.severity === 'blocks';
}
