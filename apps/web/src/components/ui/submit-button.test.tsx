// @vitest-environment happy-dom
import { act } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SubmitButton } from './submit-button';

it('sends nothing before the page listens', async () => {
  const form = (
    <form>
      <SubmitButton>Sign in</SubmitButton>
    </form>
  );
  const page = document.body.appendChild(document.createElement('div'));
  page.innerHTML = renderToString(form);
  const button = page.querySelector('button')!;
  expect([button.type, button.disabled]).toEqual(['submit', true]);
  const root = await act(() => hydrateRoot(page, form));
  expect(page.querySelector('button')).toBe(button);
  expect(button.disabled).toBe(false);
  act(() => root.unmount());
});
