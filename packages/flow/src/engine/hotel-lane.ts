import { type CallFacts, FLOW_FORMAT, FLOW_FORMAT_VERSION, FlowDocument } from '../model';
import { DEFAULT_TEXTS } from '../text/defaults';
import { compile } from './compile';
import type { ReadyFlow, ReadyNode } from './ready-flow';

type OnError = NonNullable<CallFacts['hotel']['onError']>;
type LaneNode = { type: string; name: string; config: Record<string, unknown>; to: Record<string, string> };

/** Ids of a document have no colon, so the hotel's nodes never meet a flow's own. */
const PREFIX = 'hotel:';

/** Whether a node is of the hotel's lane and not of the flow. */
export const isHotels = (node: string | null): boolean => node?.startsWith(PREFIX) ?? false;

const lanes = new WeakMap<ReadyFlow, Map<string, ReadyFlow>>();

/**
 * The flow as this hotel's calls run it: a flow without a lane for errors gets the hotel's, which apologises, rings the
 * chosen department, else takes a message, else says goodbye. A flow with a lane of its own stays as it is.
 */
export function withHotelLane(flow: ReadyFlow, { hotel: { onError }, departments }: CallFacts): ReadyFlow {
  if (flow.entry.error !== null || !onError) return flow;
  const known = onError.departmentId !== null && Object.hasOwn(departments, onError.departmentId);
  const way: OnError = { departmentId: known ? onError.departmentId : null, voicemail: onError.voicemail };
  if (way.departmentId === null && !way.voicemail) return flow;
  const made = lanes.get(flow) ?? new Map<string, ReadyFlow>();
  lanes.set(flow, made);
  const key = JSON.stringify(way);
  const ready = made.get(key) ?? withLane(flow, way);
  made.set(key, ready);
  return ready;
}

function withLane(flow: ReadyFlow, way: OnError): ReadyFlow {
  const lane = laneNodes(way);
  const nodes = new Map([...flow.nodes, ...lane.map((node): [string, ReadyNode] => [node.id, node])]);
  return { ...flow, nodes, entry: { ...flow.entry, error: lane[0]!.id } };
}

function laneNodes({ departmentId, voicemail }: OnError): ReadyNode[] {
  const otherwise = voicemail ? 'message' : 'goodbye';
  const nobody = { no_answer: otherwise, busy: otherwise, declined: otherwise, failed: otherwise };
  const desk: LaneNode = {
    ...{ type: 'transfer', name: 'Hotel’s desk for failures', to: nobody },
    config: { departmentId, announcement: {} },
  };
  const message: LaneNode = {
    ...{ type: 'voicemail', name: 'Hotel’s voicemail for failures', to: { recorded: 'thanks', empty: 'goodbye' } },
    config: { departmentId },
  };
  return ready({
    sorry: {
      ...{ type: 'greet', name: 'Hotel’s apology', to: { next: departmentId === null ? otherwise : 'desk' } },
      config: { text: departmentId === null ? DEFAULT_TEXTS.apology_only : DEFAULT_TEXTS.apology_desk },
    },
    ...(departmentId !== null && { desk }),
    ...(voicemail && { message }),
    thanks: { type: 'hangup', name: 'Message left', config: { outcome: 'message_left' }, to: {} },
    goodbye: { type: 'hangup', name: 'Nobody reached', config: { reason: 'abandoned' }, to: {} },
  });
}

/** Compiled like any flow, so that the lane obeys the same rules; then renamed out of the flow's way. */
function ready(lane: Record<string, LaneNode>): ReadyNode[] {
  const compiled = compile(
    FlowDocument.parse({
      ...{ format: FLOW_FORMAT, formatVersion: FLOW_FORMAT_VERSION, name: 'Hotel', languages: ['en'] },
      nodes: [
        { id: 'start', type: 'trigger', name: 'Start' },
        ...Object.entries(lane).map(([id, { type, name, config }]) => ({ id, type, name, config })),
      ],
      edges: Object.entries(lane).flatMap(([node, { to }]) =>
        Object.entries(to).map(([port, target]) => ({ id: `${node}-${port}`, from: { node, port }, to: target })),
      ),
    }),
  );
  if (!compiled.ok) throw new Error('the hotel’s lane for errors must compile');
  return Object.keys(lane).map((id) => {
    const node = compiled.flow.nodes.get(id)!;
    const edges = [...node.edges].map(
      ([port, edge]) => [port, { id: PREFIX + edge.id, to: PREFIX + edge.to }] as const,
    );
    return { ...node, id: PREFIX + id, edges: new Map(edges) };
  });
}
