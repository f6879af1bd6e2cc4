import path from 'node:path';
import type { NextConfig } from 'next';

const root = path.join(import.meta.dirname, '../..');

/** In production the front door (or a reverse proxy) sends /ws to the gateway; `next dev` on its own does it by this rewrite. */
const gateway = process.env.GATEWAY_URL;

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(self)' },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'",
  },
];

const config: NextConfig = {
  output: process.env.NEXT_STANDALONE ? 'standalone' : undefined,
  outputFileTracingRoot: root,
  turbopack: { root },
  // `npm run typecheck` and CI check types; a build that checks them again keeps a first start waiting
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ['@innline/shared', '@innline/db', '@innline/flow'],
  serverExternalPackages: ['pg', 'ioredis', '@prisma/adapter-pg', 'pino'],
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  poweredByHeader: false,
  devIndicators: false,
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  rewrites: async () =>
    gateway ? { beforeFiles: [{ source: '/ws/:path*', destination: `${gateway}/ws/:path*` }] } : { beforeFiles: [] },
};

export default config;
