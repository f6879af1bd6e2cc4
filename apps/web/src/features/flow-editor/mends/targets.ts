import { draftConfig, type FlowDocument, type FlowNode, type NodeType, nodeType } from '@innline/flow';
import { CARD } from '../adapter/geometry';
import { addNode, connect, freePlace, type IdSource, type PortRef, randomId } from '../operations';

const SIZE = { width: CARD.width, height: 220 };
/** To the right of the step that leads to it. */
const BESIDE = 340;

function read(node: FlowNode) {
  const definition = nodeType(node.type);
  const config = definition?.config.safeParse(node.config);
  return definition && config?.success ? { definition, config: config.data } : null;
}

/** Steps that bring a caller to a person, a voicemail or a call back; those that ring somebody first. */
export function peopleIn(document: FlowDocument): FlowNode[] {
  const people = document.nodes.filter((node) => {
    const known = read(node);
    return known?.definition.verify(known.config).reachesPerson ?? false;
  });
  const rank = ({ type }: FlowNode) => (type === 'transfer' ? 0 : type === 'voicemail' ? 1 : 2);
  return people.sort((a, b) => rank(a) - rank(b));
}

export const farewellsIn = (document: FlowDocument): FlowNode[] =>
  document.nodes.filter(({ type }) => type === 'hangup');

/** Adds a step beside another one; ids come from outside, so that the same mend twice is not the same step. */
export function addBeside(
  document: FlowDocument,
  beside: string,
  type: NodeType,
  ids: IdSource = randomId,
  settings: FlowNode['config'] = {},
): { document: FlowDocument; id: string } {
  const from = document.nodes.find(({ id }) => id === beside)?.position ?? { x: 0, y: 0 };
  const position = freePlace(document, { x: from.x + BESIDE, y: from.y }, SIZE, () => SIZE);
  const definition = nodeType(type)!;
  return addNode(
    document,
    { type, name: definition.label, config: { ...draftConfig(type, document.languages), ...settings }, position },
    ids,
  );
}

/** A farewell to lead to: one that is there, else a new one. */
export function withFarewell(document: FlowDocument, beside: string): { document: FlowDocument; id: string } {
  const known = farewellsIn(document)[0];
  return known ? { document, id: known.id } : addBeside(document, beside, 'hangup');
}

/** A voicemail that ends in a farewell. */
export function addVoicemail(document: FlowDocument, beside: string): { document: FlowDocument; id: string } {
  const added = addBeside(document, beside, 'voicemail');
  const end = withFarewell(added.document, added.id);
  const recorded = connect(end.document, { node: added.id, port: 'recorded' }, end.id);
  return { document: connect(recorded, { node: added.id, port: 'empty' }, end.id), id: added.id };
}

const RINGS = ['no_answer', 'busy', 'declined', 'failed'];

/** A transfer to a department; whom nobody answers there may leave a message. */
export function addTransfer(
  document: FlowDocument,
  beside: string,
  departmentId: string,
): { document: FlowDocument; id: string } {
  const added = addBeside(document, beside, 'transfer', randomId, { departmentId });
  const known = peopleIn(document).find(({ type }) => type === 'voicemail');
  const message = known ? { document: added.document, id: known.id } : addVoicemail(added.document, added.id);
  const ports = RINGS.map((port) => ({ node: added.id, port }));
  return { document: leadAll(message.document, ports, message.id), id: added.id };
}

/** Leads ports to one step. */
export const leadAll = (document: FlowDocument, ports: readonly PortRef[], to: string): FlowDocument =>
  ports.reduce((draft, port) => connect(draft, port, to), document);
