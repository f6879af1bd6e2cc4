-- What guests ask for on the phone, and what the hotel answers
CREATE TABLE "guest_request" (
    "id" TEXT NOT NULL,
    "hotel_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "guest_name" TEXT,
    "number" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "done_by" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "call_id" TEXT,
    "effect_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guest_request_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "guest_request_effect_key_key" ON "guest_request"("effect_key");
CREATE INDEX "guest_request_hotel_id_status_created_at_idx" ON "guest_request"("hotel_id", "status", "created_at" DESC);
ALTER TABLE "guest_request" ADD CONSTRAINT "guest_request_hotel_id_fkey" FOREIGN KEY ("hotel_id") REFERENCES "hotel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "knowledge_article" (
    "id" TEXT NOT NULL,
    "hotel_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "keywords" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "knowledge_article_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "knowledge_article_hotel_id_language_idx" ON "knowledge_article"("hotel_id", "language");
ALTER TABLE "knowledge_article" ADD CONSTRAINT "knowledge_article_hotel_id_fkey" FOREIGN KEY ("hotel_id") REFERENCES "hotel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
