-- What callers meet when every worker is full
ALTER TABLE "line" ADD COLUMN "busy_policy" TEXT NOT NULL DEFAULT 'fallback';
