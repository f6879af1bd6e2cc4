/** What every call knows, as it stands in a Spanish text. English readers find the path's own words plain enough. */
export const IN_SPANISH: Record<string, string> = {
  'caller.number': 'número de quien llama',
  'caller.name': 'nombre de quien llama',
  'caller.known': 'ha llamado antes',
  'caller.previous_calls': 'llamadas anteriores',
  'hotel.name': 'nombre del hotel',
  'hotel.phone': 'teléfono del hotel',
  'hotel.address': 'dirección del hotel',
  'hotel.website': 'página web del hotel',
  'hotel.country': 'país del hotel',
  'hotel.currency': 'moneda del hotel',
  'hotel.time_zone': 'zona horaria del hotel',
  'hotel.id': 'identificador del hotel',
  'line.name': 'nombre de la línea',
  'line.number': 'número al que se llama',
  'line.id': 'identificador de la línea',
  'call.language': 'idioma de la llamada',
  'call.channel': 'vía de la llamada',
  'call.direction': 'entrante o saliente',
  'call.seconds': 'segundos de llamada',
  'call.started_at': 'comienzo de la llamada',
  'call.id': 'identificador de la llamada',
  'last.spoken': 'lo que encontró la última herramienta',
  'last.outcome': 'resultado de la última herramienta',
  'last.tool': 'última herramienta',
  'last.fault': 'lo último que falló',
  now: 'momento actual',
};

/** Parts of an answer or a result that say nothing to a reader. */
const SILENT = new Set(['text', 'value', 'output']);

/** `answers.ask_dates.text | capitalize` → `ask dates`; `hotel.address` → `dirección del hotel` in Spanish. */
export function pathWords(template: string, language: string): string {
  const path = template.split('|')[0]!.trim();
  if (language.split('-')[0] === 'es' && Object.hasOwn(IN_SPANISH, path)) return IN_SPANISH[path]!;
  const names = path.split('.');
  const own = names[0] === 'vars' || names[0] === 'answers' ? names.slice(1) : names;
  const plain = own.filter((name) => !SILENT.has(name));
  return (plain.length > 0 ? plain : names).join(' ').replaceAll('_', ' ');
}
