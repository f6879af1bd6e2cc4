-- Notes of callers belong to more than their call
ALTER TABLE "recording" ADD COLUMN "note_of" TEXT, ADD COLUMN "note_of_id" TEXT;
CREATE INDEX "recording_hotel_id_note_of_note_of_id_idx" ON "recording"("hotel_id", "note_of", "note_of_id");
