// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Field } from './field';
import { Input } from './input';
import { Select } from './select';

afterEach(cleanup);

it('ties label, help and error to the control', () => {
  render(
    <Field label="Name" help="Callers hear it." error="Too short.">
      <Input />
    </Field>,
  );
  const input = screen.getByLabelText('Name');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = input.getAttribute('aria-describedby')!.split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['Callers hear it.', 'Too short.']);
  expect(screen.getByRole('alert').textContent).toBe('Too short.');
});

it('claims no description it does not have', () => {
  render(
    <Field label="Name">
      <Input />
    </Field>,
  );
  const input = screen.getByLabelText('Name');
  expect([input.getAttribute('aria-describedby'), input.getAttribute('aria-invalid')]).toEqual([null, null]);
});

it('also labels a select', () => {
  render(
    <Field label="Role">
      <Select value="a" onValueChange={() => {}} options={[{ value: 'a', label: 'Owner' }]} />
    </Field>,
  );
  expect(screen.getByLabelText('Role').getAttribute('role')).toBe('combobox');
});
