-- Whoever owns a hotel is told by e-mail when a webhook was switched off
ALTER TABLE "webhook" ADD COLUMN "off_told_at" TIMESTAMPTZ(3);
