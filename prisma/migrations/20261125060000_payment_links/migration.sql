-- Pages at a payment vendor where guests pay, made during calls
CREATE TABLE "payment_link" (
    "id" TEXT NOT NULL,
    "hotel_id" TEXT NOT NULL,
    "call_id" TEXT,
    "reservation_id" TEXT,
    "amount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "vendor" TEXT NOT NULL,
    "vendor_id" TEXT,
    "url" TEXT,
    "send_by" TEXT NOT NULL,
    "send_begun_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "effect_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_link_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "payment_link_effect_key_key" ON "payment_link"("effect_key");
CREATE UNIQUE INDEX "payment_link_hotel_id_vendor_id_key" ON "payment_link"("hotel_id", "vendor_id");
CREATE INDEX "payment_link_hotel_id_created_at_idx" ON "payment_link"("hotel_id", "created_at" DESC);
CREATE INDEX "payment_link_call_id_idx" ON "payment_link"("call_id");
CREATE INDEX "payment_link_reservation_id_idx" ON "payment_link"("reservation_id");
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_hotel_id_fkey" FOREIGN KEY ("hotel_id") REFERENCES "hotel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_reservation_id_fkey" FOREIGN KEY ("reservation_id") REFERENCES "reservation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
