'use client';
import { Command } from 'cmdk';
import { Check, ChevronsUpDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { cn } from '@/lib/cn';
import { fieldLook } from './input';
import { Popover, PopoverContent, PopoverTrigger } from './popover';
import { menuItem } from './surface';

export interface ComboboxOption {
  value: string;
  label: string;
  hint?: ReactNode;
  /** More words to find it by. */
  keywords?: string[];
}

export interface ComboboxProps {
  value: string | null;
  onValueChange: (value: string) => void;
  options: readonly ComboboxOption[];
  placeholder?: string;
  searchPlaceholder?: string;
  empty?: string;
  /** Takes what was typed as a value of its own. */
  allowOwn?: boolean;
  disabled?: boolean;
  className?: string;
  id?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/** One of many choices, found by typing. */
export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, options, allowOwn, disabled, className, ...rest } = props;
  const { placeholder = 'Choose…', searchPlaceholder = 'Search…', empty = 'Nothing found.', ...aria } = rest;
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    onValueChange(next);
    setSearch('');
    setOpen(false);
  };
  const own = allowOwn && search.trim() !== '' && !options.some((option) => option.label === search.trim());
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild disabled={disabled}>
        <button
          type="button"
          role="combobox"
          aria-expanded={open}
          className={cn(
            fieldLook,
            'inline-flex h-9 touch:h-10 items-center justify-between gap-2 text-left',
            className,
          )}
          {...aria}
        >
          <span className={cn('truncate', !value && 'text-muted-foreground')}>
            {chosen?.label ?? (value || placeholder)}
          </span>
          <ChevronsUpDown className="size-4 shrink-0 text-muted-foreground" aria-hidden />
        </button>
      </PopoverTrigger>
      <PopoverContent className="w-(--radix-popover-trigger-width) min-w-56 p-0" align="start">
        <Command>
          <Command.Input
            value={search}
            onValueChange={setSearch}
            placeholder={searchPlaceholder}
            className="w-full border-border border-b bg-transparent px-3 py-2.5 text-sm outline-none touch:text-base placeholder:text-muted-foreground"
          />
          <Command.List className="max-h-64 overflow-y-auto p-1">
            <Command.Empty className="px-3 py-4 text-muted-foreground text-sm">{empty}</Command.Empty>
            {own && (
              <Command.Item value={search} onSelect={() => choose(search.trim())} className={cn(menuItem, itemLook)}>
                Use “{search.trim()}”
              </Command.Item>
            )}
            {options.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                keywords={[option.label, ...(option.keywords ?? [])]}
                onSelect={() => choose(option.value)}
                className={cn(menuItem, itemLook)}
              >
                <Check className={cn('text-primary-text', option.value !== value && 'invisible')} aria-hidden />
                <span className="truncate">{option.label}</span>
                {option.hint && <span className="ml-auto text-muted-foreground text-xs">{option.hint}</span>}
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      </PopoverContent>
    </Popover>
  );
}

const itemLook = 'data-[selected=true]:bg-accent';
