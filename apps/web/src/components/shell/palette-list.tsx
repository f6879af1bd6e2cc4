'use client';
import { Command as Cmdk } from 'cmdk';
import { LoaderCircle, Search } from 'lucide-react';
import { useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { menuItem } from '@/components/ui/surface';
import { cn } from '@/lib/cn';
import { FOUND, scoreOf } from './score';
import type { Command } from './types';
import { usePaletteGroups } from './use-palette-groups';

/** What was typed, and everything that fits it. */
export function PaletteList({ onDone }: { onDone(): void }) {
  const [typed, setTyped] = useState('');
  const { groups, searching } = usePaletteGroups(typed);
  return (
    <Cmdk loop label="Commands" filter={scoreOf}>
      <div className="flex items-center gap-3 border-border border-b px-4">
        {searching ? (
          <LoaderCircle className="size-4 animate-spin text-muted-foreground" aria-hidden />
        ) : (
          <Search className="size-4 text-muted-foreground" aria-hidden />
        )}
        <Cmdk.Input
          value={typed}
          onValueChange={setTyped}
          placeholder="A page, a flow, a step, a caller, words that were said…"
          className="h-12 min-w-0 flex-1 bg-transparent text-[0.9375rem] outline-none placeholder:text-muted-foreground"
        />
      </div>
      <Cmdk.List className="max-h-[min(60vh,30rem)] overflow-y-auto p-2">
        <Cmdk.Empty className="px-3 py-8 text-center text-muted-foreground text-sm">
          {searching ? 'Searching…' : 'Nothing found. Try another word, or a part of a number.'}
        </Cmdk.Empty>
        {groups.map(([heading, commands]) => (
          <Cmdk.Group key={heading} heading={heading} className={groupLook}>
            {commands.map((command) => (
              <Item
                key={command.id}
                command={command}
                onSelect={() => {
                  onDone();
                  command.run();
                }}
              />
            ))}
          </Cmdk.Group>
        ))}
      </Cmdk.List>
    </Cmdk>
  );
}

function Item({ command, onSelect }: { command: Command & { found?: boolean }; onSelect(): void }) {
  const { id, label, hint, icon: Icon, keys, keywords = [], found } = command;
  return (
    <Cmdk.Item
      value={id}
      keywords={found ? [FOUND, label] : [label, ...keywords]}
      onSelect={onSelect}
      className={cn(menuItem, 'min-h-10 py-1.5 data-[selected=true]:bg-accent')}
    >
      {Icon && <Icon className="text-muted-foreground" aria-hidden />}
      <span className="min-w-0 flex-1">
        <span className="block truncate">{label}</span>
        {hint && <span className="block truncate text-muted-foreground text-xs">{hint}</span>}
      </span>
      {keys && <Kbd keys={keys} />}
    </Cmdk.Item>
  );
}

const groupLook =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs';
