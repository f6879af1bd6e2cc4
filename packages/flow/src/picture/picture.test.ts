import { expect, it } from 'vitest';
import { FlowDocument } from '../model';
import { summarize } from '../summary';
import { flow, MENU } from '../validate/fixtures';
import { wrapped } from './geometry';
import { summaryPage } from './page';
import { pictureOf } from './picture';

const made = (name = 'menu') => {
  const document = FlowDocument.parse(
    flow({ start: ['trigger'], menu: ['menu', MENU], odd: ['teleport'], bye: ['hangup'] }, [
      'start.start > menu',
      'menu.rooms > bye',
      'menu.no_input > nowhere',
      'menu.gone > bye',
    ]),
  );
  document.nodes.forEach((node, index) => {
    node.position = { x: index * 400, y: index * 50 };
  });
  document.nodes[1]!.name = name;
  return document;
};

it('draws every step with its ways out, and the ways that lead somewhere', () => {
  const svg = pictureOf(made(), 'en');
  expect(svg.match(/<rect /g)).toHaveLength(4);
  expect(svg.match(/marker-end/g)).toHaveLength(2);
  for (const label of ['menu', 'Menu', '1 · Rooms', 'Says nothing', 'teleport'])
    expect(svg).toContain(`>${label}</text>`);
  const [, , width, height] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number);
  expect(width).toBe(3 * 400 + 264 + 48);
  expect(height).toBeGreaterThan(150);
});

it('is well-formed whatever steps are called', () => {
  const svg = pictureOf(made('<script>"&\u0000\''), 'en');
  expect(svg).not.toContain('<script>');
  expect(svg).not.toContain('\u0000');
  expect(svg).toContain('&#60;script&#62;&#34;&#38;&#39;');
  expect(pictureOf({ ...made(), nodes: [], edges: [] }, 'en')).toContain('viewBox="0 0 100 100"');
});

it('wraps what is said and cuts what is too long', () => {
  expect(wrapped('one two')).toEqual(['one two']);
  expect(wrapped('')).toEqual([]);
  const lines = wrapped('word '.repeat(60));
  expect(lines).toHaveLength(3);
  expect(lines.every((line) => line.length <= 38)).toBe(true);
  expect(lines[2]).toMatch(/…$/);
  expect(wrapped('x'.repeat(100))[0]).toMatch(/^x{37}…$/);
});

it('makes a page that stands alone', () => {
  const document = made('<b>');
  const page = summaryPage(summarize(document, { language: 'en' }), 'Version 3 & more', pictureOf(document, 'en'));
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('Version 3 &#38; more');
  expect(page).not.toMatch(/<b>|src=|href=|<script/);
  expect(page).toContain('@page');
});

it('says of a flow in another language which language it is written in, to people and to whoever reads it aloud', () => {
  const page = (language: string) => {
    const document = made('Desk');
    return summaryPage(summarize(document, { language }), 'Draft', pictureOf(document, language));
  };
  expect(page('fr')).toContain('<html lang="en">');
  expect(page('fr')).toContain('This summary is written in English. What callers hear is quoted in French.');
  expect(page('es-MX')).toContain('<html lang="es">');
  expect(page('es-MX')).not.toMatch(/escrito en|written in/);
});
