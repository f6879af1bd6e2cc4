// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Button } from './button';
import { Combobox } from './combobox';
import { Input } from './input';
import { Select } from './select';

afterEach(cleanup);

/** Under a finger: the utility that says how high an element is there, else everywhere. In steps of 4 px. */
function steps({ className }: Element): number {
  const height = (at: string) => new RegExp(`(?:^| )${at}(?:h|size)-([\\d.]+)(?: |$)`).exec(className)?.[1];
  return Number(height('touch:') ?? height('') ?? Number.NaN);
}

it.each(['sm', 'md', 'lg', 'icon', 'icon-sm'] as const)('a button of size %s can be hit with a finger', (size) => {
  render(<Button size={size}>Save</Button>);
  expect(steps(screen.getByRole('button'))).toBeGreaterThanOrEqual(10);
});

it('fields can be hit with a finger, and no phone zooms into what is typed', () => {
  const nothing = () => undefined;
  render(
    <>
      <Input aria-label="Name" />
      <Select aria-label="Language" value="en" onValueChange={nothing} options={[{ value: 'en', label: 'English' }]} />
      <Combobox value={null} onValueChange={nothing} options={[]} />
    </>,
  );
  for (const field of [screen.getByRole('textbox'), ...screen.getAllByRole('combobox')]) {
    expect(steps(field)).toBeGreaterThanOrEqual(10);
    expect(field.className).toContain('touch:text-base');
  }
});
