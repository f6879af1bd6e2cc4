'use client';
import { formatNumber } from '@innline/shared/phone';
import { ChevronDown } from 'lucide-react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { OwnNumber } from '@/features/connections';
import { useHotel } from '@/trpc/hotel';

interface NumberFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Numbers to choose from. */
  numbers: readonly OwnNumber[];
  /** The one that is written in the field, if a carrier has it. */
  chosen: OwnNumber | null;
}

/** A line's number: typed, or chosen from what the hotel has with its carriers. */
export function NumberField({ value, onChange, numbers, chosen }: NumberFieldProps) {
  const { country } = useHotel();
  return (
    <div className="space-y-1.5">
      <div className="flex items-end gap-2">
        <Field label="Number" optional className="min-w-0 flex-1">
          <Input inputMode="tel" value={value} onChange={(event) => onChange(event.target.value)} />
        </Field>
        {numbers.length > 0 && (
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <Button>
                Your numbers <ChevronDown aria-hidden />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent align="end" className="max-h-72 overflow-y-auto">
              {numbers.map((own) => (
                <DropdownMenuItem key={`${own.vendor}:${own.number}`} onSelect={() => onChange(own.number)}>
                  <span className="flex flex-col">
                    <span className="tabular">{formatNumber(own.number, country)}</span>
                    <span className="text-muted-foreground text-xs">
                      {[own.carrier, own.label, own.rings === 'here' ? 'rings here' : null].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                </DropdownMenuItem>
              ))}
            </DropdownMenuContent>
          </DropdownMenu>
        )}
      </div>
      <p className="text-[0.8125rem] text-muted-foreground leading-snug">{words(value, chosen)}</p>
    </div>
  );
}

function words(value: string, chosen: OwnNumber | null): string {
  if (chosen?.rings === 'here') return `With ${chosen.carrier}; its calls ring here.`;
  if (chosen) return `With ${chosen.carrier}. Saving makes its calls ring here.`;
  if (value.trim() === '') return 'Empty: reached from this page only.';
  return 'With its country code. Its carrier must send its calls here.';
}
