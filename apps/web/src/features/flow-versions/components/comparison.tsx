import { Minus, Pencil, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Comparison, isSame } from '../compare/compare';

interface Props {
  comparison: Comparison;
  /** Brings a step into view. */
  onShow?(nodeId: string): void;
}

/** What changed, as a list of steps by their names. */
export function ComparisonList({ comparison, onShow }: Props) {
  const { added, removed, changed, flow } = comparison;
  if (isSame(comparison)) return <p className="text-muted-foreground text-sm">Callers hear exactly the same.</p>;
  const name = (id: string, label: string) =>
    onShow ? (
      <button type="button" className="text-left underline-offset-2 hover:underline" onClick={() => onShow(id)}>
        {label}
      </button>
    ) : (
      label
    );
  return (
    <div className="space-y-3 text-sm">
      <Group icon={<Plus className="size-4 text-success" />} title={`${added.length} added`} show={added.length > 0}>
        {added.map((node) => (
          <li key={node.id}>{name(node.id, node.name)}</li>
        ))}
      </Group>
      <Group
        icon={<Minus className="size-4 text-destructive" />}
        title={`${removed.length} removed`}
        show={removed.length > 0}
      >
        {removed.map((node) => (
          <li key={node.id}>{node.name}</li>
        ))}
      </Group>
      <Group
        icon={<Pencil className="size-4 text-warning" />}
        title={`${changed.length} changed`}
        show={changed.length > 0}
      >
        {changed.map((step) => (
          <li key={step.id}>
            {name(step.id, step.name)} <span className="text-muted-foreground">({step.what.join(', ')})</span>
          </li>
        ))}
      </Group>
      {flow.length > 0 && <p className="text-muted-foreground">The flow: {flow.join(', ')}.</p>}
    </div>
  );
}

function Group({
  icon,
  title,
  show,
  children,
}: {
  icon: ReactNode;
  title: string;
  show: boolean;
  children: ReactNode;
}) {
  if (!show) return null;
  return (
    <section aria-label={title}>
      <h3 className="flex items-center gap-1.5 font-medium">
        <span aria-hidden>{icon}</span>
        {title}
      </h3>
      <ul className="mt-0.5 list-none space-y-0.5 pl-5.5">{children}</ul>
    </section>
  );
}
