import type { Widget } from '@innline/flow';
import type { ComponentType } from 'react';
import type { WidgetProps } from '../types';
import { AudioField } from './audio-field';
import { FlowEnds } from './flow-ends';
import { FlowInputs } from './flow-inputs';
import { FlowPicker } from './flow-picker';
import { ItemList } from './item-list';
import { LocalizedNote } from './localized-note';
import { LocalizedPhrases } from './localized-phrases';
import { LocalizedText } from './localized-text';
import { LocalizedTexts } from './localized-texts';
import { NumberField, SecondsField } from './number-field';
import { DepartmentPicker, DigitPicker, LanguagePicker, SchedulePicker, SelectField, ToolPicker } from './pickers';
import { LongTextField, PhoneField, TemplateField, TextField } from './text-field';
import { ToggleField } from './toggle-field';
import { ToolChoices } from './tool-choices';
import { ToolInputs } from './tool-inputs';
import { VariablePicker } from './variable-picker';
import { VoicePicker } from './voice-picker';

interface WidgetKind {
  Control: ComponentType<WidgetProps>;
  /** Stands beside its label. */
  inline?: boolean;
  /** Several controls under one label. */
  group?: boolean;
}

/** The control of every widget a schema may name; a new widget without one does not compile. */
export const WIDGETS: Readonly<Record<Widget, WidgetKind>> = {
  localized_text: { Control: LocalizedText, group: true },
  localized_note: { Control: LocalizedNote, group: true },
  localized_texts: { Control: LocalizedTexts, group: true },
  localized_phrases: { Control: LocalizedPhrases, group: true },
  text: { Control: TextField },
  long_text: { Control: LongTextField },
  template: { Control: TemplateField },
  number: { Control: NumberField, inline: true },
  seconds: { Control: SecondsField, inline: true },
  toggle: { Control: ToggleField, inline: true },
  select: { Control: SelectField },
  digit: { Control: DigitPicker, inline: true },
  options: { Control: ItemList, group: true },
  rules: { Control: ItemList, group: true },
  assignments: { Control: ItemList, group: true },
  department: { Control: DepartmentPicker },
  schedule: { Control: SchedulePicker },
  phone: { Control: PhoneField },
  tool: { Control: ToolPicker },
  tool_input: { Control: ToolInputs, group: true },
  tools: { Control: ToolChoices, group: true },
  variable: { Control: VariablePicker },
  voice: { Control: VoicePicker },
  language: { Control: LanguagePicker },
  audio: { Control: AudioField, group: true },
  flow: { Control: FlowPicker },
  flow_ends: { Control: FlowEnds, group: true },
  flow_inputs: { Control: FlowInputs, group: true },
};
