/** Keys and clipboard belong to a text field, a menu or a dialog while it has the focus. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"]') !== null)
  );
}
