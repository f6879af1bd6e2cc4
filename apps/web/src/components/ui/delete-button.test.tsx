// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { DeleteButton } from './delete-button';

afterEach(cleanup);

function ask() {
  const onDelete = vi.fn();
  render(
    <DeleteButton title="Delete the line?" description="Callers hear nothing." busy={false} onDelete={onDelete} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  const dialog = screen.getByRole('alertdialog', { name: 'Delete the line?' });
  return { onDelete, press: (name: string) => fireEvent.click(within(dialog).getByRole('button', { name })) };
}

it('deletes nothing before somebody has said yes', () => {
  const { onDelete, press } = ask();
  expect(onDelete).not.toHaveBeenCalled();
  press('Delete');
  expect(onDelete).toHaveBeenCalledOnce();
});

it('leaves everything as it is when somebody thinks better of it', () => {
  const { onDelete, press } = ask();
  press('Cancel');
  expect(onDelete).not.toHaveBeenCalled();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});
