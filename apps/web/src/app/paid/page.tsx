import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Thank you', robots: { index: false } };

/** Where guests come to after they have paid; it knows nothing of them. */
export default function PaidPage() {
  return (
    <main className="flex min-h-dvh items-center justify-center px-4">
      <div className="w-full max-w-md rounded-xl border border-border bg-card p-8 text-center shadow-md">
        <h1 className="font-semibold text-lg">Thank you</h1>
        <p className="mt-2 text-muted-foreground text-sm">
          The hotel is told of your payment. You can close this page.
        </p>
        <p lang="es" className="mt-4 text-muted-foreground text-sm">
          Gracias. El hotel ha recibido el aviso de su pago. Puede cerrar esta página.
        </p>
      </div>
    </main>
  );
}
