-- Ships with PostgreSQL and may be created by whoever owns the database.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateIndex
CREATE INDEX "call_transcript_text_idx" ON "call" USING GIN ("transcript_text" gin_trgm_ops);
