import type { FlowDocument, FlowGroup } from '@innline/flow';
import { freshId, type IdSource, randomId } from './ids';

const MAX_NAME = 80;

/** The document with other groups; those without a step are gone, and a flow without groups does not mention any. */
export function withGroups({ groups: _, ...document }: FlowDocument, groups: readonly FlowGroup[]): FlowDocument {
  const kept = groups.filter((group) => group.nodes.length > 0);
  return kept.length === 0 ? document : { ...document, groups: kept };
}

export const groupOf = ({ groups = [] }: Pick<FlowDocument, 'groups'>, node: string): FlowGroup | undefined =>
  groups.find((group) => group.nodes.includes(node));

/** The group that these steps are, no more and no fewer. */
export function groupExactly(
  { groups = [] }: Pick<FlowDocument, 'groups'>,
  nodes: ReadonlySet<string>,
): FlowGroup | undefined {
  return groups.find((group) => group.nodes.length === nodes.size && group.nodes.every((id) => nodes.has(id)));
}

/** Takes steps out of the groups they are in. */
export function takeOut(document: FlowDocument, nodes: readonly string[]): FlowDocument {
  const { groups = [] } = document;
  const out = new Set(nodes);
  if (!groups.some((group) => group.nodes.some((id) => out.has(id)))) return document;
  return withGroups(
    document,
    groups.map((group) => ({ ...group, nodes: group.nodes.filter((id) => !out.has(id)) })),
  );
}

/** Puts steps into a group; they leave the one they were in. */
export function putInto(document: FlowDocument, groupId: string, nodes: readonly string[]): FlowDocument {
  const group = document.groups?.find((other) => other.id === groupId);
  if (!group || nodes.every((id) => group.nodes.includes(id))) return document;
  const others = (takeOut(document, nodes).groups ?? []).filter((other) => other.id !== groupId);
  const own = { ...group, nodes: [...new Set([...group.nodes, ...nodes])] };
  return withGroups(document, [...others, own]);
}

/** Makes steps a group of their own. Null: none of the ids is a step. */
export function groupNodes(
  document: FlowDocument,
  nodes: readonly string[],
  ids: IdSource = randomId,
): { document: FlowDocument; id: string } | null {
  const wanted = new Set(nodes);
  const members = document.nodes.filter((node) => wanted.has(node.id)).map((node) => node.id);
  if (members.length === 0) return null;
  const rest = takeOut(document, members);
  const id = freshId(rest, ids);
  return { document: withGroups(rest, [...(rest.groups ?? []), { id, name: freeName(rest), nodes: members }]), id };
}

export function ungroup(document: FlowDocument, groupIds: readonly string[]): FlowDocument {
  const { groups = [] } = document;
  const kept = groups.filter((group) => !groupIds.includes(group.id));
  return kept.length === groups.length ? document : withGroups(document, kept);
}

/** An empty name changes nothing. Two groups may be called the same: nothing reads their names. */
export function renameGroup(document: FlowDocument, groupId: string, wanted: string): FlowDocument {
  const name = wanted.trim().slice(0, MAX_NAME);
  const group = document.groups?.find((other) => other.id === groupId);
  if (!group || name === '' || name === group.name) return document;
  return { ...document, groups: document.groups!.map((other) => (other === group ? { ...group, name } : other)) };
}

function freeName({ groups = [] }: FlowDocument): string {
  const taken = new Set(groups.map((group) => group.name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? 'Group' : `Group ${n}`;
    if (!taken.has(name)) return name;
  }
}
