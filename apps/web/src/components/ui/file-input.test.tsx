// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { FileInput } from './file-input';

afterEach(cleanup);

it('hands over the file that was chosen, twice if it is chosen twice, and nothing when the window is closed', () => {
  const ref = createRef<HTMLInputElement>();
  const onFile = vi.fn();
  render(<FileInput ref={ref} label="File with scenarios" accept=".json" onFile={onFile} />);
  const input = screen.getByLabelText('File with scenarios');
  expect(ref.current).toBe(input);
  const file = new File(['{}'], 'scenarios.json');
  fireEvent.change(input, { target: { files: [file] } });
  fireEvent.change(input, { target: { files: [file] } });
  fireEvent.change(input, { target: { files: [] } });
  expect(onFile.mock.calls).toEqual([[file], [file]]);
});
