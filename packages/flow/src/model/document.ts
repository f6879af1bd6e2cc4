import * as z from 'zod';
import { Json } from './json';

export const FLOW_FORMAT = 'innline.flow';
export const FLOW_FORMAT_VERSION = 1;

/** How large a document may be; beyond it is refused with the place. */
export const DOCUMENT_LIMITS = {
  nodes: 2_000,
  edges: 10_000,
  variables: 500,
  groups: 200,
  bytes: 2_000_000,
  textLength: 5_000,
} as const;

/** BCP 47, the forms hotels use: `en`, `es`, `pt-BR`. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'a language code such as en or pt-BR');

/** What a caller hears, per language. */
export const LocalizedText = z.record(LanguageCode, z.string().max(DOCUMENT_LIMITS.textLength));
export type LocalizedText = z.infer<typeof LocalizedText>;

/** Ids become keys of records; `__proto__` would be no key there. */
const Id = z.string().regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/, 'letters, digits, - and _ (1 to 64)');

/** A name of nothing but invisible signs is none. */
const name = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'a name one can see');

export const FlowNode = z.object({
  id: Id,
  type: z.string().max(40),
  /** What people call it; unique within the flow, since answers are read by it: `{{ answers.ask_dates.text }}`. */
  name: name(80),
  /** The node type's own settings; checked against its schema by `validate`. */
  config: z.record(z.string(), z.unknown()).default({}),
  /** For the canvas only; the engine never reads it. */
  position: z.object({ x: z.number(), y: z.number() }).default({ x: 0, y: 0 }),
  /** Ports that are meant to lead nowhere: the call ends there with the hotel's polite farewell. */
  intendedEnds: z.array(z.string()).default([]),
});
export type FlowNode = z.infer<typeof FlowNode>;

export const FlowEdge = z.object({
  id: Id,
  from: z.object({ node: Id, port: z.string().max(64) }),
  to: Id,
});
export type FlowEdge = z.infer<typeof FlowEdge>;

/** Steps under one name and in one frame on the canvas. Whoever runs or checks a flow never looks at groups. */
export const FlowGroup = z.object({
  id: Id,
  name: z.string().trim().min(1).max(80),
  /** Ids of its steps; a step is in one group at most, and ids that are no steps of the flow mean nothing. */
  nodes: z.array(Id).max(DOCUMENT_LIMITS.nodes),
});
export type FlowGroup = z.infer<typeof FlowGroup>;

export const VARIABLE_TYPES = ['text', 'number', 'boolean', 'date', 'time', 'phone', 'list', 'object'] as const;

export const FlowVariable = z.object({
  /** Read as `{{ vars.<name> }}`. */
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'small letters, digits and _, starting with a letter'),
  type: z.enum(VARIABLE_TYPES),
  initial: Json.optional(),
  /** Masked in journals, screens and logs. */
  sensitive: z.boolean().default(false),
});
export type FlowVariable = z.infer<typeof FlowVariable>;

export const FlowLimits = z.object({
  /** The whole call, seconds. */
  callSeconds: z.number().int().min(30).max(14_400).default(1_800),
  /** How often one node may be entered in one call. */
  visitsPerNode: z.number().int().min(2).max(200).default(30),
  /** Nodes entered without waiting for anything. */
  hopsPerStep: z.number().int().min(10).max(1_000).default(100),
  /** All variables and answers together, as JSON. */
  variableBytes: z.number().int().min(1_000).max(200_000).default(50_000),
  /** What runs after the caller has left, seconds from then; the length of the call does not count there. */
  hangupSeconds: z.number().int().min(5).max(600).default(60),
  /** Nodes entered after the caller has left, all steps together. */
  hangupSteps: z.number().int().min(5).max(500).default(100),
});
export type FlowLimits = z.infer<typeof FlowLimits>;

/** A flow as it is stored, exported and imported: plain JSON, independent of any canvas library. */
export const FlowDocument = z.object({
  format: z.literal(FLOW_FORMAT),
  formatVersion: z.literal(FLOW_FORMAT_VERSION),
  name: name(120),
  /** The first is the default. */
  languages: z.array(LanguageCode).min(1).max(20),
  nodes: z.array(FlowNode).max(DOCUMENT_LIMITS.nodes),
  edges: z.array(FlowEdge).max(DOCUMENT_LIMITS.edges),
  variables: z.array(FlowVariable).max(DOCUMENT_LIMITS.variables).default([]),
  /** Ids of the voices that speak, by language; a language without one is spoken by the hotel's. */
  voices: z.record(LanguageCode, z.string().trim().min(1).max(80)).optional(),
  limits: FlowLimits.prefault({}),
  /** For the canvas only, like positions. */
  groups: z.array(FlowGroup).max(DOCUMENT_LIMITS.groups).optional(),
  /** By id: the flows it uses, as they are run. Only where it is run: drafts name flows, versions hold them. */
  get subflows() {
    return z.record(z.string().max(64), EmbeddedFlow).optional();
  },
});
export type FlowDocument = z.infer<typeof FlowDocument>;

/** A flow another one uses, pinned: a call that runs it keeps it, whatever is published meanwhile. */
export const EmbeddedFlow = z.object({
  name: z.string().max(120),
  /** Of the version; null: a draft, where a draft is tried. */
  version: z.number().int().nullable(),
  get document() {
    return FlowDocument;
  },
});
export type EmbeddedFlow = z.infer<typeof EmbeddedFlow>;
