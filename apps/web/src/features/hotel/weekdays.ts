/** `['fri', 'sat']` → `Fri, Sat`; no day or all of them is `every day`. */
export function weekdayWords(days: readonly string[]): string {
  if (days.length === 0 || days.length === 7) return 'every day';
  return days.map((day) => day.charAt(0).toUpperCase() + day.slice(1)).join(', ');
}
