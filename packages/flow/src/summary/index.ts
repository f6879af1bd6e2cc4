export { summarize, summaryText } from './summarize';
export type { FlowSummary, SummarySection, SummarySectionId, SummaryStep, SummarySubflow, SummaryWay } from './types';
