'use client';
import { type AnyNode, allNodeTypes, type NodeType } from '@innline/flow';
import { useReactFlow } from '@xyflow/react';
import { Command } from 'cmdk';
import { useState } from 'react';
import { addStep } from '../actions/add';
import { CARD } from '../adapter/geometry';
import { CATEGORIES } from '../nodes/category';
import { portLabel } from '../nodes/describe';
import { NodeIcon } from '../nodes/icon';
import { findNode } from '../operations';
import { useEditor, useEditorStore } from '../store/context';
import type { Overlay } from '../store/state';
import { useReveal } from './camera';
import { Floating } from './floating';
import { GROUP, ITEM } from './list-look';
import { rankStep } from './rank-step';

/** Groups by their best answer to what was typed: the list itself only sorts inside of them. */
function sortedGroups(types: readonly AnyNode[], typed: string) {
  const best = (own: readonly AnyNode[]) => Math.max(...own.map((t) => rankStep(t.type, typed, [t.label, t.help])));
  const groups = Object.entries(CATEGORIES).map(([category, look]) => {
    const own = types.filter((type) => type.category === category);
    return { category, ...look, own, rank: typed.trim() === '' ? 0 : best(own) };
  });
  return groups.filter(({ own }) => own.length > 0).sort((a, b) => b.rank - a.rank);
}

/** The quick way to a new step: where a port was pulled to, on an edge, or wherever `/` was typed. */
export function AddMenu() {
  const overlay = useEditor((state) => state.overlay);
  return overlay.kind === 'add' && <OpenMenu overlay={overlay} />;
}

function OpenMenu({ overlay }: { overlay: Extract<Overlay, { kind: 'add' }> }) {
  const store = useEditorStore();
  const [typed, setTyped] = useState('');
  const { flowToScreenPosition } = useReactFlow();
  const reveal = useReveal();
  const close = () => store.setState({ overlay: { kind: 'none' } });
  const { at, from, edge, offered = false } = overlay;
  const add = (type: NodeType) => {
    close();
    const pulled = from && !offered;
    const id = addStep(store, type, { at: pulled ? { x: at.x, y: at.y - CARD.header / 2 } : at, from, edge });
    if (id) reveal(id);
  };
  const next = (from && !offered) || edge;
  const types = allNodeTypes().filter((type) => !next || (!type.entry && type.type !== 'note'));
  const before = offered && from ? findNode(store.getState().document, from.node) : undefined;
  return (
    <Floating at={flowToScreenPosition(at)} label={next ? 'What comes next' : 'Add a step'} onClose={close}>
      <Command loop label="Steps" filter={rankStep}>
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder={next ? 'What comes next?' : 'Which step?'}
          className="w-full border-b bg-transparent px-3 py-2.5 text-sm outline-none"
        />
        {before && from && (
          <p className="truncate border-b bg-muted/50 px-3 py-1.5 text-muted-foreground text-xs">
            After “{before.name}”, at “{portLabel(before, from.port)}”
          </p>
        )}
        <Command.List className="max-h-72 overflow-y-auto p-1">
          <Command.Empty className="p-3 text-muted-foreground text-sm">No step is called that.</Command.Empty>
          {sortedGroups(types, typed).map(({ category, label, tint, own }) => (
            <Command.Group key={category} heading={label} className={GROUP}>
              {own.map((type) => (
                <Command.Item
                  key={type.type}
                  value={type.type}
                  keywords={[type.label, type.help]}
                  onSelect={() => add(type.type as NodeType)}
                  className={ITEM}
                >
                  <span className={`grid size-6 shrink-0 place-items-center rounded-md ${tint}`}>
                    <NodeIcon name={type.icon} className="size-3.5" />
                  </span>
                  <span className="min-w-0">
                    <span className="block text-sm leading-5">{type.label}</span>
                    <span className="block truncate text-muted-foreground text-xs">{type.help}</span>
                  </span>
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Floating>
  );
}
