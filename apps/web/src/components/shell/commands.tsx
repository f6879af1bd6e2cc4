'use client';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Command } from './types';

interface PaletteState {
  open: boolean;
  commands: Map<symbol, readonly Command[]>;
  setOpen: (open: boolean) => void;
  offer: (key: symbol, commands: readonly Command[]) => void;
  withdraw: (key: symbol) => void;
}

export const usePalette = create<PaletteState>((set) => ({
  open: false,
  commands: new Map(),
  setOpen: (open) => set({ open }),
  offer: (key, commands) => set((state) => ({ commands: new Map(state.commands).set(key, commands) })),
  withdraw: (key) =>
    set((state) => {
      const rest = new Map(state.commands);
      rest.delete(key);
      return { commands: rest };
    }),
}));

/** Offers commands in the ⌘K palette while the component is mounted. Memoise the list. */
export function useCommands(commands: readonly Command[]): void {
  const offer = usePalette((state) => state.offer);
  const withdraw = usePalette((state) => state.withdraw);
  useEffect(() => {
    const key = Symbol('commands');
    offer(key, commands);
    return () => withdraw(key);
  }, [commands, offer, withdraw]);
}
