import type { Problem } from '../../model';
import { type CheckedFlow, type CheckedNode, CONSENT_VARIABLE, type Rule, soundNodes } from '../checked-flow';
import { afterPort, type Bits, has, type Names, namesOf, surelySet } from '../data-flow';
import { placeOfText } from '../fields';
import { blocks, quoted, warns } from '../problem';
import { readsOf } from '../reads';

/** G6: nothing is read before it is set on any path; a variable that is set is read somewhere (warning). */
export const setBeforeRead: Rule = (flow) => [...tooEarly(flow), ...neverRead(flow)];

function tooEarly(flow: CheckedFlow): Problem[] {
  const names = namesOf(flow);
  if (names.bit.size === 0) return [];
  const before = surelySet(flow, names);
  let into: Map<string, Incoming[]> | null = null;
  return soundNodes(flow).flatMap((checked) => {
    const set = before.get(checked.node.id);
    if (!set) return [];
    const missing = readsOf(checked).needed.filter((name) => names.bit.has(name) && !has(set, names.bit.get(name)!));
    if (missing.length === 0) return [];
    into ??= incoming(flow);
    return missing.map((name) =>
      tell(flow, checked, name, culprit(into!.get(checked.node.id) ?? [], name, before, names)),
    );
  });
}

interface Incoming {
  from: CheckedNode;
  port: string;
}

function incoming(flow: CheckedFlow): Map<string, Incoming[]> {
  const into = new Map<string, Incoming[]>();
  for (const from of flow.nodes.values()) {
    for (const [port, edges] of from.out) {
      for (const { to } of edges) {
        const ways = into.get(to);
        if (ways) ways.push({ from, port });
        else into.set(to, [{ from, port }]);
      }
    }
  }
  return into;
}

/** A way on which the name is missing. */
function culprit(ways: Incoming[], name: string, before: Map<string, Bits>, names: Names): Incoming | null {
  const bit = names.bit.get(name)!;
  const lacks = ({ from, port }: Incoming) => {
    const set = before.get(from.node.id);
    return set !== undefined && !has(afterPort(from, port, set, names), bit);
  };
  return ways.find(lacks) ?? null;
}

function tell(flow: CheckedFlow, checked: CheckedNode, name: string, way: Incoming | null): Problem {
  const [kind, short] = name.split('.') as [string, string];
  const owner = [...flow.nodes.values()].find(({ slug, definition }) => slug === short && definition?.storesAnswer);
  const what =
    kind === 'answers' ? `the answer of ${quoted(owner?.node.name ?? short)}` : `the variable ${quoted(short)}`;
  const from = way ? ` when the call comes from ${quoted(way.from.node.name)}` : '';
  const cure = kind === 'answers' ? 'Ask first on every way' : 'Set it before on every way, give it a first value';
  const message = `${quoted(checked.node.name)} uses ${what}, which is not there yet${from}. ${cure}, or write {{ ${name}${kind === 'answers' ? '.text' : ''} | default: "…" }}.`;
  const source = checked.definition!.reads(checked.config).find((text) => text.includes(name));
  return blocks('G6', message, {
    node: checked.node.id,
    field: source === undefined ? null : placeOfText(checked.config, source),
    during: { without: name },
  });
}

function neverRead(flow: CheckedFlow): Problem[] {
  const read = new Set(soundNodes(flow).flatMap((checked) => readsOf(checked).named));
  // whoever records the call reads this one
  const told = new Set<string>([CONSENT_VARIABLE]);
  return soundNodes(flow).flatMap(({ node, definition, config }) =>
    definition.writes(config).flatMap((name) => {
      if (read.has(`vars.${name}`) || told.has(name)) return [];
      told.add(name);
      return [
        warns(
          'G6',
          `${quoted(node.name)} sets the variable ${quoted(name)}, which nothing uses. Use it or remove it.`,
          { node: node.id },
        ),
      ];
    }),
  );
}
