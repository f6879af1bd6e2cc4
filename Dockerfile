# syntax=docker/dockerfile:1
# Targets: web, gateway, worker, migrate. None runs as root, none carries build tools.

FROM node:24-slim AS base
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app

FROM base AS packages
# the manifests alone first: packages are installed again only when one of these changes
COPY package.json package-lock.json prisma.config.ts ./
COPY scripts/postinstall.mjs scripts/schema-engine.mjs scripts/
COPY scripts/schema-engine scripts/schema-engine
COPY prisma/schema.prisma prisma/
COPY apps/web/package.json apps/web/
COPY apps/voice-worker/package.json apps/voice-worker/
COPY packages/cli/package.json packages/cli/
COPY packages/db/package.json packages/db/
COPY packages/flow/package.json packages/flow/
COPY packages/shared/package.json packages/shared/
COPY packages/livekit-double/package.json packages/livekit-double/
COPY packages/testkit/package.json packages/testkit/
RUN npm ci --no-audit --no-fund

FROM packages AS build
COPY . .
RUN npx prisma generate
RUN cd apps/voice-worker && node build.mjs && node copy-externals.mjs /app/bundle/worker
RUN cd apps/web && node build-gateway.mjs
RUN cd apps/web && NEXT_STANDALONE=1 npx next build
# two folders below the root, as the modules it is made of: from there it finds prisma/
RUN npx esbuild scripts/migrate.mjs --bundle --platform=node --format=esm --target=node20 --external:pg-native \
      --banner:js="import { createRequire as cr } from 'node:module'; const require = cr(import.meta.url);" \
      --outfile=bundle/scripts/services/migrate.mjs

FROM base AS run
ENV NODE_ENV=production INNLINE_DATA_DIR=/data
# recordings and caches; a named volume takes over this folder's owner
RUN mkdir /data && chown node:node /data
USER node

FROM run AS web
COPY --from=build --chown=node:node /app/apps/web/.next/standalone ./
COPY --from=build --chown=node:node /app/apps/web/.next/static apps/web/.next/static
COPY --from=build --chown=node:node /app/apps/web/public apps/web/public
ENV HOSTNAME=0.0.0.0 PORT=3000
EXPOSE 3000
CMD ["node", "apps/web/server.js"]

FROM run AS gateway
COPY --from=build --chown=node:node /app/apps/web/dist apps/web/dist
ENV GATEWAY_HOST=0.0.0.0 GATEWAY_PORT=4001
EXPOSE 4001
CMD ["node", "apps/web/dist/gateway.mjs"]

FROM run AS worker
COPY --from=build --chown=node:node /app/apps/voice-worker/dist apps/voice-worker/dist
COPY --from=build --chown=node:node /app/apps/voice-worker/assets apps/voice-worker/assets
# what stays outside of the bundle: speech engines with their models, the native media library, clients of carriers
COPY --from=build --chown=node:node /app/bundle/worker/node_modules node_modules
ENV WORKER_HOST=0.0.0.0 WORKER_PORT=4002
EXPOSE 4002
WORKDIR /app/apps/voice-worker
CMD ["node", "dist/main.mjs"]

FROM run AS migrate
COPY --from=build --chown=node:node /app/bundle/scripts scripts
COPY --from=build --chown=node:node /app/prisma/migrations prisma/migrations
CMD ["node", "scripts/services/migrate.mjs"]
