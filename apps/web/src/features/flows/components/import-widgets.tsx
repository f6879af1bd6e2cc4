import type { Fidelity, WidgetReport } from '@innline/flow';
import { Badge } from '@/components/ui/badge';

const SHOWN: Record<Fidelity, { tone: 'success' | 'warning' | 'danger'; label: string }> = {
  refused: { tone: 'danger', label: 'Stayed behind' },
  approximated: { tone: 'warning', label: 'Differs' },
  mapped: { tone: 'success', label: 'Came along' },
};

const ORDER: Fidelity[] = ['refused', 'approximated', 'mapped'];

/** Every widget one by one, those that need a look first. */
export function ImportWidgets({ widgets }: { widgets: WidgetReport[] }) {
  const sorted = [...widgets].sort((a, b) => ORDER.indexOf(a.fidelity) - ORDER.indexOf(b.fidelity));
  return (
    <section className="space-y-1.5">
      <h3 className="font-medium text-sm">Widget by widget</h3>
      <ul className="divide-y divide-border rounded-lg border border-border text-sm">
        {sorted.map(({ widget, label, fidelity, reasons, reachable }) => (
          <li key={widget} className="space-y-1 px-4 py-2.5">
            <p className="flex flex-wrap items-center gap-2">
              <span className="break-all font-medium">{widget}</span>
              <span className="text-muted-foreground">{label}</span>
              <Badge tone={SHOWN[fidelity].tone} className="ml-auto">
                {SHOWN[fidelity].label}
              </Badge>
            </p>
            {!reachable && <p className="text-muted-foreground">No call gets here, in the original either.</p>}
            {reasons.map(({ code, text }) => (
              <p key={code + text} className="text-muted-foreground">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
