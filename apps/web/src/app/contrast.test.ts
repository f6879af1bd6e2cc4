import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/* WCAG 2.2 AA of the colours themselves: text 4.5:1 (1.4.3), borders of inputs and focus rings 3:1 (1.4.11). */

type Oklch = [lightness: number, chroma: number, hue: number];
const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Record<string, Oklch> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!;
  const found = block.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g);
  return Object.fromEntries([...found].map(([, name, ...lch]) => [name!, lch.map(Number) as Oklch]));
}

/** Relative luminance, by way of linear sRGB (Björn Ottosson's matrices). */
function luminance([lightness, chroma, hue]: Oklch): number {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['background', 'card', 'popover', 'sidebar', 'muted', 'accent'];
const TEXTS = ['foreground', 'muted-foreground', 'primary-text', 'destructive', 'warning', 'success'];
const PAIRS = [
  ...SURFACES.flatMap((surface) => TEXTS.map((text) => [text, surface] as const)),
  ...['primary', 'destructive', 'secondary'].map((name) => [`${name}-foreground`, name] as const),
  ...['destructive', 'warning', 'success'].map((name) => [name, `${name}-soft`] as const),
  ['primary-text', 'primary-soft'] as const,
  ['muted-foreground', 'primary-soft'] as const,
];
const EDGES = ['background', 'card', 'popover'].flatMap((surface) => [
  ['input', surface] as const,
  ['ring', surface] as const,
]);

const light = tokensOf(':root');
describe.each([
  ['light', light],
  ['dark', { ...light, ...tokensOf('.dark') }],
])('%s', (_name, tokens) => {
  it.each(PAIRS)('%s on %s can be read', (text, surface) => {
    expect(contrast(tokens[text]!, tokens[surface]!)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(EDGES)('%s on %s can be made out', (edge, surface) => {
    expect(contrast(tokens[edge]!, tokens[surface]!)).toBeGreaterThanOrEqual(3);
  });
});
