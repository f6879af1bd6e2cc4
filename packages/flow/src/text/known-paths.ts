import type { FlowDocument } from '../model';
import { nodeType } from '../registry/lookup';
import { slug } from './slug';

/** Paths every call has, with what they mean to a manager. */
export const CALL_PATHS: Record<string, string> = {
  'caller.number': "Caller's number",
  'caller.name': "Caller's name",
  'caller.known': 'Has called before',
  'caller.previous_calls': 'Number of earlier calls',
  'hotel.name': 'Hotel name',
  'hotel.phone': 'Hotel phone number',
  'hotel.address': 'Hotel address',
  'hotel.website': 'Hotel website',
  'hotel.country': 'Country of the hotel',
  'hotel.currency': 'Currency of the hotel',
  'hotel.time_zone': 'Time zone of the hotel',
  'hotel.id': 'Id of the hotel',
  'line.name': 'Name of the line that was called',
  'line.number': 'Number that was called',
  'line.id': 'Id of the line',
  'call.language': 'Language of the call',
  'call.channel': 'How the call came in',
  'call.direction': 'Inbound or outbound',
  'call.seconds': 'Seconds since the call began',
  'call.started_at': 'When the call began',
  'call.id': 'Id of the call',
  'last.spoken': 'What the last tool found, as a sentence',
  'last.outcome': 'How the last tool ended',
  'last.tool': 'Name of the last tool',
  'last.fault': 'What went wrong last',
  now: 'This moment',
};

export const ANSWER_PARTS: Record<string, string> = {
  text: 'as heard',
  value: 'as understood',
  by: 'by voice or keys',
  confidence: 'how sure',
};

/** Names of answers a document stores: slug of the node's name → the node's name. */
export function answerNames(document: FlowDocument): Map<string, string> {
  const stores = document.nodes.filter((node) => nodeType(node.type)?.storesAnswer);
  return new Map(stores.map((node) => [slug(node.name), node.name]));
}

/**
 * The paths of these templates that name nothing in the document: a typo, or a node that was renamed.
 * Parts inside a variable, a tool's result or a department are not checked.
 */
export function unknownPaths(paths: readonly string[], document: FlowDocument): string[] {
  const answers = answerNames(document);
  const variables = new Set(document.variables.map((variable) => variable.name));
  return paths.filter((path) => {
    const [root, name, part] = path.split('.');
    if (root === 'vars') return name !== undefined && !variables.has(name);
    if (root === 'answers') {
      return name !== undefined && (!answers.has(name) || (part !== undefined && !Object.hasOwn(ANSWER_PARTS, part)));
    }
    if (root === 'departments') return false;
    if (name === undefined) return !Object.keys(CALL_PATHS).some((known) => known.split('.')[0] === root);
    return !Object.hasOwn(CALL_PATHS, `${root}.${name}`);
  });
}
