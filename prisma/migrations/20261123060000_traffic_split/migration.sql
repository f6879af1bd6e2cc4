-- Two versions of a flow at once
CREATE TABLE "traffic_split" (
    "id" TEXT NOT NULL,
    "hotel_id" TEXT NOT NULL,
    "flow_id" TEXT NOT NULL,
    "base_version_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by" TEXT NOT NULL,
    "started_by_name" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_name" TEXT,
    "winner" TEXT,

    CONSTRAINT "traffic_split_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "traffic_split_percent" CHECK ("percent" BETWEEN 1 AND 99)
);
CREATE INDEX "traffic_split_hotel_id_idx" ON "traffic_split"("hotel_id");
CREATE INDEX "traffic_split_flow_id_started_at_idx" ON "traffic_split"("flow_id", "started_at" DESC);
-- Two managers who start one at the same moment: the second is refused.
CREATE UNIQUE INDEX "traffic_split_running" ON "traffic_split"("flow_id") WHERE "ended_at" IS NULL;
ALTER TABLE "traffic_split" ADD CONSTRAINT "traffic_split_hotel_id_fkey" FOREIGN KEY ("hotel_id") REFERENCES "hotel"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "traffic_split" ADD CONSTRAINT "traffic_split_flow_id_fkey" FOREIGN KEY ("flow_id") REFERENCES "flow"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "traffic_split" ADD CONSTRAINT "traffic_split_base_version_id_fkey" FOREIGN KEY ("base_version_id") REFERENCES "flow_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "traffic_split" ADD CONSTRAINT "traffic_split_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "flow_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Figures by version
CREATE INDEX "call_flow_version_id_started_at_idx" ON "call"("flow_version_id", "started_at" DESC);

-- What the guarantees of a hotel's flows are measured by
ALTER TABLE "hotel" ADD COLUMN "recording_consent" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN "max_choices" INTEGER NOT NULL DEFAULT 4,
ADD COLUMN "max_lost_seconds" INTEGER NOT NULL DEFAULT 300,
ADD COLUMN "max_lost_steps" INTEGER NOT NULL DEFAULT 20;
