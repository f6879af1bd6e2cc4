import { isTyping } from '../tools/is-typing';

/** A card is drawn within a frame or two; on a busy computer it takes longer. */
const MOST_FRAMES = 60;

/**
 * Puts the keyboard on a step's card, once it is drawn and the window that chose it has closed; not where somebody has
 * begun to type meanwhile.
 */
export function focusStep(nodeId: string): void {
  let frames = 0;
  const attempt = () => {
    const card = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`);
    const held = document.activeElement;
    const closing = held?.closest('[role="dialog"]');
    if (card && frames > 1 && !closing) return isTyping(held) ? undefined : card.focus({ preventScroll: true });
    if (++frames < MOST_FRAMES) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}
