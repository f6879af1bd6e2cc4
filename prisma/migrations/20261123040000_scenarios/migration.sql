-- Stored test calls of a flow
CREATE TABLE "scenario" (
    "id" TEXT NOT NULL,
    "hotel_id" TEXT NOT NULL,
    "flow_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "scenario_flow_id_position_idx" ON "scenario"("flow_id", "position");
CREATE INDEX "scenario_hotel_id_idx" ON "scenario"("hotel_id");
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_flow_id_fkey" FOREIGN KEY ("flow_id") REFERENCES "flow"("id") ON DELETE CASCADE ON UPDATE CASCADE;
