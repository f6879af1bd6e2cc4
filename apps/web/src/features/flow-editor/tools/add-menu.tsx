'use client';
import { allNodeTypes, type NodeType } from '@innline/flow';
import { useReactFlow } from '@xyflow/react';
import { Command } from 'cmdk';
import { addStep } from '../actions/add';
import { CARD } from '../adapter/geometry';
import { CATEGORIES } from '../nodes/category';
import { portLabel } from '../nodes/describe';
import { NodeIcon } from '../nodes/icon';
import { findNode } from '../operations';
import { useEditor, useEditorStore } from '../store/context';
import { useReveal } from './camera';
import { Floating } from './floating';
import { GROUP, ITEM } from './list-look';
import { rankStep } from './rank-step';

/** The quick way to a new step: where a port was pulled to, on an edge, or wherever `/` was typed. */
export function AddMenu() {
  const store = useEditorStore();
  const overlay = useEditor((state) => state.overlay);
  const { flowToScreenPosition } = useReactFlow();
  const reveal = useReveal();
  if (overlay.kind !== 'add') return null;
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
          {Object.entries(CATEGORIES).map(([category, { label, tint }]) => {
            const own = types.filter((type) => type.category === category);
            if (own.length === 0) return null;
            return (
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
            );
          })}
        </Command.List>
      </Command>
    </Floating>
  );
}
