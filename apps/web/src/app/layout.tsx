import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';
import { Providers } from './providers';

export const metadata: Metadata = {
  title: { default: 'Innline', template: '%s · Innline' },
  description: 'Draw what happens when somebody calls your hotel.',
  applicationName: 'Innline',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#171411' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // the theme's class is set before the first paint
    <html lang="en" suppressHydrationWarning>
      <body className="min-h-dvh">
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
