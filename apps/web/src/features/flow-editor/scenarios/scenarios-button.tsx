import { FlaskConical } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useEditor } from '../store/context';

/** How many scenarios fail; opens their list. */
export function ScenariosButton({ open, onToggle }: { open: boolean; onToggle(): void }) {
  const results = useEditor((state) => state.scenarioResults);
  const all = Object.values(results ?? {});
  const failing = all.filter(({ passed }) => !passed).length;
  const words = failing > 0 ? `Scenarios: ${failing} of ${all.length} fail` : 'Scenarios';
  return (
    <Button size="sm" aria-pressed={open} aria-label={words} title={words} onClick={onToggle}>
      <FlaskConical aria-hidden className={failing > 0 ? 'text-destructive' : all.length > 0 ? 'text-success' : ''} />
      <span className="tabular @max-[1180px]/bar:hidden">Scenarios</span>
      {failing > 0 && <span className="tabular text-destructive">{failing}</span>}
    </Button>
  );
}
