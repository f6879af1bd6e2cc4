'use client';
import { ThemeProvider } from 'next-themes';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { Toaster } from 'sonner';
import { TooltipProvider } from '@/components/ui/tooltip';
import { TRPCProvider } from '@/trpc/client';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
      <TRPCProvider>
        <NuqsAdapter>
          <TooltipProvider delayDuration={350}>{children}</TooltipProvider>
        </NuqsAdapter>
        <Toaster
          position="bottom-right"
          toastOptions={{
            classNames: {
              toast: '!bg-popover !text-popover-foreground !border-border !shadow-lg !rounded-lg !font-sans',
              description: '!text-muted-foreground',
              actionButton: '!bg-primary !text-primary-foreground !rounded-md',
              error: '[&_[data-icon]]:!text-destructive',
              success: '[&_[data-icon]]:!text-success',
            },
          }}
        />
      </TRPCProvider>
    </ThemeProvider>
  );
}
