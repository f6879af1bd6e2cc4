'use client';
import { useEffect } from 'react';
import { ErrorPanel } from '@/components/error-panel';

export default function HotelError({ error, reset }: { error: Error; reset: () => void }) {
  useEffect(() => console.error(error), [error]);
  const shown = new Error('Something went wrong on this page. Your work is stored; trying again usually helps.');
  return <ErrorPanel error={shown} retry={reset} title="This page stumbled" />;
}
