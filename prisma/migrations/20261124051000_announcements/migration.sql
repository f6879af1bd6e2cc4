-- What callers are told of their own accord for a while
CREATE TABLE "announcement" (
    "id" TEXT NOT NULL,
    "hotel_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "first_day" DATE,
    "last_day" DATE,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "announcement_hotel_id_created_at_idx" ON "announcement"("hotel_id", "created_at");
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_hotel_id_fkey" FOREIGN KEY ("hotel_id") REFERENCES "hotel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
