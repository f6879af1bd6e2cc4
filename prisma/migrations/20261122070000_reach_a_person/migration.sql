-- How a department rings
ALTER TABLE "department" ADD COLUMN "ring_targets" TEXT[] DEFAULT ARRAY['desks', 'number']::TEXT[],
ADD COLUMN "ring_strategy" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN "seconds_per_member" INTEGER NOT NULL DEFAULT 15;
ALTER TABLE "department_member" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0;

-- Where callers go when a flow breaks
ALTER TABLE "hotel" ADD COLUMN "on_error_department_id" TEXT,
ADD COLUMN "on_error_voicemail" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "hotel" ADD CONSTRAINT "hotel_on_error_department_id_fkey" FOREIGN KEY ("on_error_department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Calls back that are worked off. Promises made before stay tasks for the desk: nobody is rung by an update.
ALTER TABLE "callback" ADD COLUMN "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "next_attempt_at" TIMESTAMPTZ(3),
ADD COLUMN "last_attempt_at" TIMESTAMPTZ(3),
ADD COLUMN "last_outcome" TEXT;
CREATE INDEX "callback_status_next_attempt_at_idx" ON "callback"("status", "next_attempt_at");

-- Messages whose department was told
ALTER TABLE "recording" ADD COLUMN "notified_at" TIMESTAMPTZ(3);
