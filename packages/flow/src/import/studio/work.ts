import type { FlowNode, FlowVariable, LocalizedText } from '../../model';
import type { Draft } from './draft';
import { nextOf, numberProperty, textProperty } from './graph';
import { whoIsLost } from './report/lost';
import type { Fidelity } from './report/report';
import type { StudioState } from './schema';
import { resolverFor } from './template/resolve';
import { translate } from './template/translate';
import type { WidgetDefinition } from './widget';

const WORSE: Record<Fidelity, number> = { mapped: 0, approximated: 1, refused: 2 };
/** Canvas units between a widget's first node and those beside it. */
const BESIDE = { x: 60, y: 130 };

const CLOCK =
  'Studio’s clock shows Pacific time (Los Angeles), and so does this text here. Look whether that is meant. An “Opening hours” step knows your time zone, clock changes and holidays.';

/** The drawing of one widget: what its definition may do, writing into the draft. */
export class WidgetWork {
  readonly nodeIds: string[] = [];
  /** Settings that have been read, and events whose way has been drawn or chosen. */
  readonly looked = new Set<string>();
  readonly followed = new Set<string>();

  constructor(
    readonly draft: Draft,
    readonly state: StudioState,
    readonly definition: WidgetDefinition,
  ) {
    draft.reasons.set(state.name, { fidelity: 'mapped', reasons: [] });
    draft.owned.set(state.name, this.nodeIds);
  }

  get name(): string {
    return this.draft.names.nodeName(this.state.name);
  }

  get language(): string {
    return this.draft.languages.of(this.state);
  }

  property(name: string): string {
    this.looked.add(name);
    return textProperty(this.state, name);
  }

  /** Null where there is none; one that is only known during the call, or is no number at all, is told. */
  number(name: string): number | null {
    const given = this.property(name).trim();
    const number = numberProperty(this.state, name);
    if (given !== '' && number === null) {
      const text = `“${name}” is no fixed number (${given.slice(0, 60)}). Here it is what Studio’s console proposes: look whether that suits.`;
      this.note('approximated', 'no_number', text);
    }
    return number;
  }

  /** Draws a node. The first one is where calls come in, and has the widget's own name. */
  add(type: string, config: FlowNode['config'], suffix = ''): string {
    const { names, nodes, entries } = this.draft;
    const first = !entries.has(this.state.name);
    const count = this.nodeIds.length;
    const id = names.nodeId(suffix === '' ? this.state.name : `${this.state.name}-${suffix}`);
    const name = first && suffix === '' ? this.name : names.freeName(`${this.state.name} ${suffix}`);
    const { x, y } = this.position();
    const position = { x: x + count * BESIDE.x, y: y + count * BESIDE.y };
    nodes.push({ id, type, name, config, position, intendedEnds: [] });
    if (first) entries.set(this.state.name, { node: id });
    this.nodeIds.push(id);
    return id;
  }

  /** Nothing of this widget is drawn: calls go straight on. */
  skipTo(event: string): void {
    this.draft.entries.set(this.state.name, { on: this.next(event) });
  }

  /** Between nodes of this widget. */
  join(from: string, port: string, to: string): void {
    this.draft.edges.push({ from: { node: from, port }, to });
  }

  /** Where an event leads; from here on its way counts as looked at. */
  next(event: string): string | null {
    this.followed.add(event);
    return nextOf(this.state, event);
  }

  /** A port leads where an event of the widget led. Where that was nowhere, callers were lost, and it is told. */
  lead(node: string, port: string, event: string, of: StudioState = this.state): void {
    const to = of === this.state ? this.next(event) : nextOf(of, event);
    this.leadTo(node, port, to);
    if (to === null) this.lose(event, of);
  }

  leadTo(node: string, port: string, to: string | null): void {
    this.draft.leads.push({ node, port, to });
  }

  /** Like {@link lead}, where the end of the call was meant: it ends here too, and nothing more is said. */
  leadOrEnd(node: string, port: string, event: string): void {
    if (this.next(event) !== null) this.lead(node, port, event);
    else this.join(node, port, this.silentEnd());
  }

  /** A node that ends the call without a word, as Studio does. */
  silentEnd(): string {
    return this.add('hangup', { text: {} }, 'end');
  }

  /** Callers who come this way are dropped by the original. */
  lose(event: string, of: StudioState = this.state): void {
    if (of === this.state && this.definition.goodEnds?.includes(event)) return;
    const { lost } = this.draft;
    if (lost.some(({ widget, event: known }) => widget === of.name && known === event)) return;
    lost.push(whoIsLost(of, event));
  }

  note(fidelity: Exclude<Fidelity, 'mapped'>, code: string, text: string): void {
    const known = this.draft.reasons.get(this.state.name)!;
    if (WORSE[fidelity] > WORSE[known.fidelity]) known.fidelity = fidelity;
    if (!known.reasons.some((reason) => reason.code === code && reason.text === text))
      known.reasons.push({ code, text });
  }

  /** Something worth knowing that makes no difference to callers. */
  remark(code: string, text: string): void {
    this.draft.reasons.get(this.state.name)!.reasons.push({ code, text });
  }

  /** A template with Innline's names. What it named in vain is told. */
  text(source: string, longest = 5_000): string {
    const { text, notes, clock } = translate(source.slice(0, longest), resolverFor(this.draft, this.state.name));
    if (clock) this.note('approximated', 'clock', CLOCK);
    for (const { reference, why } of notes) {
      this.draft.texts.push({ widget: this.state.name, reference, why });
      this.note('approximated', 'text', `A text names “${reference}”, which was left out. ${why}`);
    }
    if (source.length > longest || text.length > longest) {
      this.note('approximated', 'text_too_long', `A text is longer than ${longest} characters and was cut.`);
      return text.length > longest ? plainStart(text, longest) : text;
    }
    return text;
  }

  /** What is said, in the widget's language. */
  said(text: string): LocalizedText {
    return text.trim() === '' ? {} : { [this.language]: text };
  }

  /** Declares a variable once. */
  variable(name: string, type: FlowVariable['type']): string {
    const { variables } = this.draft;
    if (!variables.has(name)) variables.set(name, { name, type, sensitive: false });
    return name;
  }

  private position(): { x: number; y: number } {
    const offset = this.state.properties.offset as { x?: unknown; y?: unknown } | null | undefined;
    const place = (value: unknown) =>
      typeof value === 'number' && Math.abs(value) < 1_000_000 ? Math.round(value) : 0;
    return { x: place(offset?.x), y: place(offset?.y) };
  }
}

/** Cut where no braces are open. */
function plainStart(text: string, longest: number): string {
  const cut = text.slice(0, longest);
  const open = Math.max(cut.lastIndexOf('{{'), cut.lastIndexOf('{%'));
  const whole = /[}%]\}/.test(cut.slice(open)) || open === -1 ? cut : cut.slice(0, open);
  return whole.includes('{%') ? '' : whole;
}
