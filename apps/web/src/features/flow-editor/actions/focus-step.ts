import { isTyping } from '../tools/is-typing';

/** A card is drawn within a frame or two; on a busy computer it takes longer. */
const MOST_FRAMES = 30;

/** Puts the keyboard on a step's card, once it is drawn; not where somebody has begun to type meanwhile. */
export function focusStep(nodeId: string): void {
  let frames = 0;
  const attempt = () => {
    const card = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`);
    if (card && frames > 1) return isTyping(document.activeElement) ? undefined : card.focus({ preventScroll: true });
    if (++frames < MOST_FRAMES) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}
