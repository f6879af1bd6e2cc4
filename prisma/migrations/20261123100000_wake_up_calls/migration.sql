-- Wake-up calls that guests have set
CREATE TABLE "wake_up_call" (
    "id" TEXT NOT NULL,
    "hotel_id" TEXT NOT NULL,
    "room" TEXT,
    "number" TEXT,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "last_outcome" TEXT,
    "settled_by" TEXT,
    "call_id" TEXT,
    "effect_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wake_up_call_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "wake_up_call_effect_key_key" ON "wake_up_call"("effect_key");
CREATE INDEX "wake_up_call_hotel_id_state_at_idx" ON "wake_up_call"("hotel_id", "state", "at");
CREATE INDEX "wake_up_call_state_next_try_at_idx" ON "wake_up_call"("state", "next_try_at");
ALTER TABLE "wake_up_call" ADD CONSTRAINT "wake_up_call_hotel_id_fkey" FOREIGN KEY ("hotel_id") REFERENCES "hotel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
