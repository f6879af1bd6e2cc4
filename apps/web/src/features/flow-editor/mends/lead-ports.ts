import type { FlowDocument } from '@innline/flow';
import { portLabel } from '../nodes/describe';
import type { PortRef } from '../operations';
import { addVoicemail, farewellsIn, leadAll, peopleIn, withFarewell } from './targets';
import type { Mend } from './types';

/**
 * Ways to lead ports of one step somewhere sensible: people first where something went wrong, a farewell first elsewhere.
 * `named`: the problem is not the step's alone, so its name is told.
 */
export function leadPorts(
  document: FlowDocument,
  ports: readonly PortRef[],
  wrong: boolean,
  { named = false } = {},
): Mend[] {
  const [first] = ports;
  const node = document.nodes.find(({ id }) => id === first?.node);
  if (!first || !node) return [];
  const said = [...new Set(ports.map(({ port }) => `“${portLabel(node, port)}”`))].join(' and ');
  const labels = named ? `${said} at “${node.name}”` : said;
  const lead = (to: { id: string; name: string }): Mend => ({
    label: `Lead ${labels} to “${to.name}”`,
    apply: (draft) => leadAll(draft, ports, to.id),
  });
  const people = peopleIn(document).filter(({ id }) => id !== node.id);
  const farewells = farewellsIn(document).filter(({ id }) => id !== node.id);
  const voicemail: Mend = {
    label: `Add a voicemail and lead ${labels} there`,
    apply: (draft) => {
      const added = addVoicemail(draft, node.id);
      return leadAll(added.document, ports, added.id);
    },
  };
  const farewell: Mend = {
    label: `Add a farewell and lead ${labels} there`,
    apply: (draft) => {
      const added = withFarewell(draft, node.id);
      return leadAll(added.document, ports, added.id);
    },
  };
  const toPeople = [
    ...people.slice(0, 3).map(lead),
    ...(people.some(({ type }) => type === 'voicemail') ? [] : [voicemail]),
  ];
  const toEnd = farewells.length > 0 ? farewells.slice(0, 1).map(lead) : [farewell];
  return wrong ? [...toPeople, ...toEnd] : [...toEnd, ...toPeople];
}
