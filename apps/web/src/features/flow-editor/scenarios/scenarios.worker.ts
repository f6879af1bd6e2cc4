/// <reference lib="webworker" />
import { type FlowDocument, type HotelFacts, runScenarios, type Scenario, type ScenarioResult } from '@innline/flow';

export interface RunRequest {
  id: number;
  document: FlowDocument;
  hotel: HotelFacts;
  scenarios: { id: string; body: Scenario }[];
}

export interface RunAnswer {
  id: number;
  /** By scenario; null: the flow cannot run at all. */
  results: Record<string, ScenarioResult> | null;
}

self.onmessage = ({ data: { id, document, hotel, scenarios } }: MessageEvent<RunRequest>) => {
  const bodies = scenarios.map(({ body }) => body);
  const run = runScenarios(document, bodies, hotel);
  const results = run.ok ? Object.fromEntries(scenarios.map((one, index) => [one.id, run.results[index]!])) : null;
  self.postMessage({ id, results } satisfies RunAnswer);
};
