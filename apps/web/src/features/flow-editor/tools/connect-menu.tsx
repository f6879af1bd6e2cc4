'use client';
import { useReactFlow } from '@xyflow/react';
import { Command } from 'cmdk';
import { lead } from '../actions/lead';
import { CARD } from '../adapter/geometry';
import { describeNode, portLabel } from '../nodes/describe';
import { NodeIcon } from '../nodes/icon';
import { walk } from '../nodes/walk';
import { edgeFrom, findNode } from '../operations';
import { useEditor, useEditorStore } from '../store/context';
import { Floating } from './floating';
import { ITEM } from './list-look';

/** Connecting without a mouse: choose the way out, then the step it leads to. */
export function ConnectMenu() {
  const store = useEditorStore();
  const overlay = useEditor((state) => state.overlay);
  const document = useEditor((state) => state.document);
  const { flowToScreenPosition } = useReactFlow();
  if (overlay.kind !== 'connect') return null;
  const node = findNode(document, overlay.node);
  if (!node) return null;
  const { port } = overlay;
  const close = () => store.setState({ overlay: { kind: 'none' } });
  const at = flowToScreenPosition({ x: node.position.x + CARD.width + 12, y: node.position.y });
  const label = port === null ? `Which way out of “${node.name}”?` : `Where does “${portLabel(node, port)}” lead?`;
  const nameOf = (id: string) => findNode(document, id)?.name ?? '';
  return (
    <Floating at={at} label={label} onClose={close}>
      <Command loop label={label} key={port ?? ''}>
        <Command.Input
          autoFocus
          placeholder={label}
          className="w-full border-b bg-transparent px-3 py-2.5 text-sm outline-none"
        />
        <Command.List className="max-h-72 overflow-y-auto p-1">
          <Command.Empty className="p-3 text-muted-foreground text-sm">Nothing is called that.</Command.Empty>
          {port === null
            ? describeNode(node).ports.map(({ id, label: words }) => {
                const led = edgeFrom(document, { node: node.id, port: id });
                return (
                  <Command.Item
                    key={id}
                    value={id}
                    keywords={[words]}
                    className={ITEM}
                    onSelect={() => store.setState({ overlay: { kind: 'connect', node: node.id, port: id } })}
                  >
                    <span className="flex-1 truncate text-sm">{words}</span>
                    <span className="truncate text-muted-foreground text-xs">
                      {led ? `to ${nameOf(led.to)}` : 'open'}
                    </span>
                  </Command.Item>
                );
              })
            : walk(document)
                .filter(({ node: target }) => target.type !== 'note' && !describeNode(target).entry)
                .map(({ node: target }) => (
                  <Command.Item
                    key={target.id}
                    value={target.id}
                    keywords={[target.name]}
                    className={ITEM}
                    onSelect={() => {
                      close();
                      lead(store, { node: node.id, port }, target.id);
                    }}
                  >
                    <NodeIcon
                      name={describeNode(target).definition?.icon ?? ''}
                      className="size-4 text-muted-foreground"
                    />
                    <span className="truncate text-sm">{target.name}</span>
                  </Command.Item>
                ))}
        </Command.List>
      </Command>
    </Floating>
  );
}
