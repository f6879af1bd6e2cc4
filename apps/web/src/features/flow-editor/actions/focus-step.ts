/** Puts the keyboard on a step's card, once it is drawn. */
export function focusStep(nodeId: string): void {
  const card = () =>
    document
      .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`)
      ?.focus({ preventScroll: true });
  requestAnimationFrame(() => requestAnimationFrame(card));
}
