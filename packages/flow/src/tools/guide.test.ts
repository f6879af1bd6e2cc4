import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outcomesOf, TOOL_NAMES, toolOf } from './index';
import { ASKED, MADE, spokenOf, toolsGuide, typed } from './testing/guide';

const path = fileURLToPath(new URL('../../../../docs/guides/tools.md', import.meta.url));

describe('docs/guides/tools.md', () => {
  it('is what the tools are today; -u writes it anew', async () => {
    const [written] = readFileSync(path, 'utf8').split(MADE);
    await expect(`${written}${toolsGuide()}\n`).toMatchFileSnapshot(path);
  });

  it.each(TOOL_NAMES)('%s is named with all its inputs and ways out', (name) => {
    const tool = toolOf(name)!;
    const chapter = toolsGuide()
      .split('\n### ')
      .find((part) => part.includes(`\`${name}\`\n`))!;
    for (const field of tool.fields) expect(chapter).toContain(`\`${field.name}\``);
    for (const { id, label } of tool.outcomes) expect(chapter).toContain(`**${label}** \`${id}\``);
    expect(chapter).toContain(`\`${tool.effectClass}\``);
  });

  it.each(TOOL_NAMES)('%s: its examples are of an input it takes', (name) => {
    expect(typed(toolOf(name)!)).toMatchObject({ success: true });
  });

  it('asks for nothing that no tool takes', () => {
    const known = new Set(TOOL_NAMES.flatMap((name) => toolOf(name)!.fields.map((field) => field.name)));
    expect(Object.keys(ASKED).filter((name) => !known.has(name))).toEqual([]);
  });

  it('only a failure apologises for one: every other example is a result the tool promises', () => {
    const sorry = toolOf('find_reservation')!.speak(null, 'failure', 'en', {} as never);
    const wrong = TOOL_NAMES.flatMap((name) =>
      outcomesOf(toolOf(name)!)
        .filter(({ id }) => id !== 'failure' && spokenOf(toolOf(name)!, id, 'en') === sorry)
        .map(({ id }) => `${name} ${id}`),
    );
    expect(wrong).toEqual([]);
  });
});
