import { type Connection, type FinalConnectionState, type IsValidConnection, useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { lead, unlead } from '../actions/lead';
import { type CanvasEdge, leadOf } from '../adapter/canvas-adapter';
import { IN } from '../adapter/handles';
import { describeNode } from '../nodes/describe';
import { findNode } from '../operations';
import { useEditorStore } from '../store/context';
import { nodeUnder, pointOf } from './under-pointer';

/** Drawing ways: onto a port or anywhere on a step connects; into the open offers what could come next. */
export function useConnecting() {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const mayLeadTo = (id: string) => {
      const node = findNode(store.getState().document, id);
      return node !== undefined && node.type !== 'note' && !describeNode(node).entry;
    };
    const isValidConnection: IsValidConnection<CanvasEdge> = ({ target, sourceHandle }) =>
      sourceHandle !== IN && mayLeadTo(target);
    const onConnect = (connection: Connection) => {
      const way = leadOf(connection);
      if (way) lead(store, way.from, way.to);
    };
    const onConnectEnd = (event: MouseEvent | TouchEvent, connection: FinalConnectionState) => {
      const port = connection.fromHandle;
      if (connection.toHandle || port?.type !== 'source' || !port.id) return;
      const from = { node: port.nodeId, port: port.id };
      const point = pointOf(event);
      const on = nodeUnder(point);
      if (on && mayLeadTo(on)) lead(store, from, on);
      else if (!on) store.setState({ overlay: { kind: 'add', at: screenToFlowPosition(point), from, edge: null } });
    };
    const onReconnect = (old: CanvasEdge, connection: Connection) => {
      const way = leadOf(connection);
      if (!way) return;
      if (old.sourceHandle && (way.from.node !== old.source || way.from.port !== old.sourceHandle)) {
        unlead(store, { node: old.source, port: old.sourceHandle });
      }
      lead(store, way.from, way.to);
    };
    return { isValidConnection, onConnect, onConnectEnd, onReconnect };
  }, [store, screenToFlowPosition]);
}
