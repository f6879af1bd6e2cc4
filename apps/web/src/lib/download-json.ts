/** Saves a value as a JSON file from the page. */
export function downloadJson(fileName: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // the click starts the download in a later task
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
