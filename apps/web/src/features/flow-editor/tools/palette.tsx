'use client';
import { type AnyNode, allNodeTypes, type NodeType } from '@innline/flow';
import { cn } from '@/lib/cn';
import { STEP_DRAG } from '../canvas/use-drop';
import { CATEGORIES } from '../nodes/category';
import { NodeIcon } from '../nodes/icon';

/** Everything a flow is made of: drag it onto the canvas, or press it to put it in the middle. */
export function Palette({ onAdd }: { onAdd(type: NodeType): void }) {
  const types = allNodeTypes();
  return (
    <nav
      aria-label="Steps to add"
      className="h-full w-[76px] shrink-0 overflow-y-auto border-r bg-sidebar py-1 max-md:hidden"
    >
      {Object.entries(CATEGORIES).map(([category, { label }]) => {
        const own = types.filter((type) => type.category === category);
        return own.length === 0 ? null : (
          <ul key={category} aria-label={label} className="list-none border-b px-1.5 py-1.5 last:border-b-0">
            {own.map((type) => (
              <PaletteItem key={type.type} type={type} onAdd={onAdd} />
            ))}
          </ul>
        );
      })}
    </nav>
  );
}

function PaletteItem({ type, onAdd }: { type: AnyNode; onAdd(type: NodeType): void }) {
  return (
    <li>
      <button
        type="button"
        draggable
        title={type.help}
        aria-label={`Add ${type.label}`}
        onDragStart={(event) => {
          event.dataTransfer.setData(STEP_DRAG, type.type);
          event.dataTransfer.effectAllowed = 'copy';
        }}
        onClick={() => onAdd(type.type as NodeType)}
        className="flex w-full cursor-grab flex-col items-center gap-1 rounded-lg px-0.5 py-1.5 text-center hover:bg-accent active:cursor-grabbing"
      >
        <span className={cn('grid size-7 place-items-center rounded-lg', CATEGORIES[type.category].tint)}>
          <NodeIcon name={type.icon} className="size-4" />
        </span>
        <span className="w-full text-[10.5px] text-muted-foreground leading-[13px]">{type.label}</span>
      </button>
    </li>
  );
}
