'use client';
import './globals.css';
import { ErrorPanel } from '@/components/error-panel';

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  const shown = new Error('Something went wrong on our side. Please try again.');
  return (
    <html lang="en">
      <body>
        <title>Innline</title>
        <ErrorPanel error={shown} retry={reset} title="Innline stumbled" />
      </body>
    </html>
  );
}
