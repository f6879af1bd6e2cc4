/** Runs in the page: notes when each `mark-…` first stood in the document, milliseconds UTC, in `window.wordsSeen`. */
export function watchForWords(): void {
  const seen: Record<string, number> = {};
  (window as unknown as { wordsSeen: typeof seen }).wordsSeen = seen;
  const read = (text: string | null) => {
    for (const mark of text?.match(/mark-\d+-\d+/g) ?? []) seen[mark] ??= Date.now();
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') read(target.nodeValue);
      else for (const node of addedNodes) read(node.textContent);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
