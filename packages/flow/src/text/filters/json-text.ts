/** `{{ "say \"hi\"" | json_text }}` → `"say \"hi\""`: one text for a JSON body, whatever a caller has said. Never a whole object. */
export function jsonText(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'object') return '""';
  return JSON.stringify(String(value));
}
