// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useReturnFocus } from './use-return-focus';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

function button(): HTMLButtonElement {
  return document.body.appendChild(document.createElement('button'));
}

/** A window that opens, has the keyboard, and is gone when it closes. */
function windowOpens() {
  const { result } = renderHook(() => useReturnFocus());
  (document.activeElement as HTMLElement | null)?.blur();
  const closing = () => {
    const event = new Event('close', { cancelable: true });
    result.current(event);
    return event;
  };
  return { closing };
}

it('gives the keyboard back to what had it', () => {
  const opener = button();
  opener.focus();
  const { closing } = windowOpens();
  expect(closing().defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(opener);
});

it('leaves it with whoever was chosen in the window', () => {
  const [opener, chosen] = [button(), button()];
  opener.focus();
  const { closing } = windowOpens();
  chosen.focus();
  expect(closing().defaultPrevented).toBe(true);
  expect(document.activeElement).toBe(chosen);
});

it('leaves it to others where nothing had it, or what had it is gone', () => {
  expect(windowOpens().closing().defaultPrevented).toBe(false);
  const opener = button();
  opener.focus();
  const { closing } = windowOpens();
  opener.remove();
  expect(closing().defaultPrevented).toBe(false);
});
