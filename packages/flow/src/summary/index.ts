export { summarize, summaryText } from './summarize';
export type { FlowSummary, SummarySection, SummarySectionId, SummaryStep, SummaryWay } from './types';
