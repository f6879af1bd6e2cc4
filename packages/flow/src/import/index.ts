export { type ImportedFlow, importFlow, importText } from './import-flow';
export { canonicalJson } from './innline/canonical';
export { readJson } from './json/read-json';
export { type ImportedStudio, importStudio } from './studio/import-studio';
export type {
  CounterReport,
  Fidelity,
  ImportReport,
  LostCallers,
  Reason,
  ReportFinding,
  TemplateReport,
  WidgetReport,
} from './studio/report/report';
