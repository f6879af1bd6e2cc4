'use client';
import { useStore } from '@xyflow/react';
import { createContext, type ReactNode, use, useDeferredValue } from 'react';
import { useEditor } from '../store/context';

/** Smaller drawings are always shown in full: there are not many cards to draw, and their ports can be reached. */
const MANY_STEPS = 80;
/** Below this a card's sentences are four pixels high: its name alone says more. */
const FAR = 0.4;

const Far = createContext(false);

/** Tells the cards of a large drawing whether they are looked at from afar. */
export function LevelOfDetail({ children }: { children: ReactNode }) {
  const many = useEditor(({ document }) => document.nodes.length > MANY_STEPS);
  const far = useStore(({ transform }) => transform[2] < FAR);
  return <Far value={many && far}>{children}</Far>;
}

/**
 * Whether a card is to be drawn with everything in it. A card that comes into view is drawn from afar first and in full
 * when there is time, so that a row of them does not hold up the picture it moves into.
 */
export function useInFull(): boolean {
  const far = use(Far);
  return useDeferredValue(!far, false);
}
