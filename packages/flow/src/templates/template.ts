import type { FlowDocument } from '../model';
import type { ScenarioDraft } from '../scenario';

/** Ids of the hotel's own departments and opening hours, by what the template calls them. */
export interface TemplateIds {
  departments: Record<string, string>;
  schedules: Record<string, string>;
}

/** A flow to begin with: what it is for, what it leads to, and the calls it is proven with. */
export interface Template {
  id: string;
  /** As “New flow” lists it. */
  label: string;
  /** One sentence for managers. */
  hint: string;
  /** Name by key: departments it leads to and opening hours it asks; made where a hotel has none of that name. */
  needs: { departments: Record<string, string>; schedules: Record<string, string> };
  make(ids: TemplateIds): FlowDocument;
  scenarios: readonly ScenarioDraft[];
}
