'use client';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Command } from './types';

/** Commands for what was typed so far; called with every letter, so it has to be quick. */
export type Finder = (typed: string) => readonly Command[];

interface PaletteState {
  open: boolean;
  commands: Map<symbol, readonly Command[]>;
  finders: Map<symbol, Finder>;
  setOpen: (open: boolean) => void;
}

export const usePalette = create<PaletteState>((set) => ({
  open: false,
  commands: new Map(),
  finders: new Map(),
  setOpen: (open) => set({ open }),
}));

/** Offers commands in the ⌘K palette while the component is mounted. Memoise the list. */
export const useCommands = (commands: readonly Command[]): void => useOffer('commands', commands);

/** Offers what a finder finds while the component is mounted. Memoise the finder. */
export const useFinder = (finder: Finder): void => useOffer('finders', finder);

function useOffer<K extends 'commands' | 'finders'>(
  kind: K,
  offered: K extends 'commands' ? readonly Command[] : Finder,
): void {
  useEffect(() => {
    const key = Symbol(kind);
    const change = (edit: (map: Map<symbol, unknown>) => void) =>
      usePalette.setState((state) => {
        const map = new Map<symbol, unknown>(state[kind]);
        edit(map);
        return { [kind]: map };
      });
    change((map) => map.set(key, offered));
    return () => change((map) => map.delete(key));
  }, [kind, offered]);
}
