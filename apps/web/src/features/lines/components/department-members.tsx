'use client';
import type { Role } from '@innline/shared';
import { ArrowUp } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Switch } from '@/components/ui/switch';
import { ROLE_WORDS } from '@/lib/roles';

interface DepartmentMembersProps {
  members: { memberId: string; name: string; role: string }[];
  /** Member ids, in the order of ringing. */
  chosen: string[];
  onChosen: (ids: string[]) => void;
  inOrder: boolean;
  onInOrder: (on: boolean) => void;
  seconds: number;
  onSeconds: (seconds: number) => void;
}

/** Whose desk rings, and whether all at once or one after the other. */
export function DepartmentMembers(props: DepartmentMembersProps) {
  const { members, chosen, onChosen, inOrder, onInOrder, seconds, onSeconds } = props;
  const place = (id: string) => (chosen.includes(id) ? chosen.indexOf(id) : chosen.length);
  const sorted = inOrder ? [...members].sort((a, b) => place(a.memberId) - place(b.memberId)) : members;
  const earlier = (id: string) => {
    const at = chosen.indexOf(id);
    onChosen([...chosen.slice(0, at - 1), id, chosen[at - 1]!, ...chosen.slice(at + 1)]);
  };
  return (
    <fieldset className="space-y-2">
      <legend className="mb-2 font-medium text-sm">Rings the desk of</legend>
      {sorted.map(({ memberId, name, role }) => (
        <div key={memberId} className="flex h-8 touch:h-10 items-center gap-2 text-sm">
          <Checkbox
            id={`member-${memberId}`}
            checked={chosen.includes(memberId)}
            onCheckedChange={(on) => onChosen(on ? [...chosen, memberId] : chosen.filter((id) => id !== memberId))}
          />
          <label htmlFor={`member-${memberId}`} className="flex-1">
            {inOrder && chosen.includes(memberId) && <span className="tabular">{chosen.indexOf(memberId) + 1}. </span>}
            {name} <span className="text-muted-foreground text-xs">{ROLE_WORDS[role as Role].label}</span>
          </label>
          {inOrder && chosen.indexOf(memberId) > 0 && (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`Ring ${name} earlier`}
              onClick={() => earlier(memberId)}
            >
              <ArrowUp />
            </Button>
          )}
        </div>
      ))}
      <p className="text-muted-foreground text-xs">Nobody ticked: everybody’s desk rings.</p>
      <div className="flex items-center gap-3 text-sm">
        <Switch id="ring-in-order" checked={inOrder} onCheckedChange={onInOrder} disabled={chosen.length < 2} />
        <label htmlFor="ring-in-order" className="flex-1">
          One after the other
        </label>
        {inOrder && (
          <span className="flex items-center gap-2">
            <Input
              type="number"
              min={5}
              max={60}
              className="tabular w-20 text-right"
              aria-label="Seconds each desk rings"
              value={seconds}
              onChange={(event) => onSeconds(Math.round(Number(event.target.value)))}
            />
            seconds each
          </span>
        )}
      </div>
    </fieldset>
  );
}
