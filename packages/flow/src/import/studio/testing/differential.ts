import { compile } from '../../../engine/compile';
import { documentOf } from '../../../engine/example/example';
import { exampleFacts } from '../../../engine/example/facts';
import { type Action, perform } from '../../../engine/example/perform';
import type { ReadyFlow } from '../../../engine/ready-flow';
import { start } from '../../../engine/step';
import type { FlowDocument, FlowEffect, FlowState, TraceEntry } from '../../../model';
import { importStudio } from '../import-studio';
import type { ImportReport } from '../report/report';
import type { StudioDocument } from '../schema';
import { type Happening, StudioCall, type Waiting } from './interpreter';

/** The imported flow and the original, ready to be called side by side. */
export interface Pair {
  studio: StudioDocument;
  flow: ReadyFlow;
  report: ImportReport;
  handedBack: Readonly<Record<string, string>>;
  /** When the calls come, milliseconds UTC. */
  at: number;
}

/** A Saturday, ten in the morning in Madrid. */
const SOME_MORNING = Date.UTC(2026, 10, 21, 9, 15);

/** `handedBack`: what every subflow hands back; it does nothing else. */
export function pairOf(
  studio: StudioDocument,
  handedBack: Readonly<Record<string, string>> = {},
  at = SOME_MORNING,
): Pair | null {
  const imported = importStudio(studio);
  if (!imported.ok) return null;
  // what whoever imports it must choose
  for (const { config } of imported.document.nodes) {
    if (config.to === 'department') config.departmentId = 'front_desk';
    if (config.flowId === null) config.flowId = 'used';
  }
  const subflows = { used: { name: 'Used', version: 1, document: handsBack(handedBack) } };
  const compiled = compile({ ...imported.document, subflows });
  if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('; '));
  return { studio, flow: compiled.flow, report: imported.report, handedBack, at };
}

/** A flow that says nothing and hands values back. */
function handsBack(values: Readonly<Record<string, string>>): FlowDocument {
  const variables = Object.entries(values).map(([name, initial]) => ({ name, type: 'text' as const, initial }));
  const nodes = [
    { id: 'begin', type: 'trigger' },
    { id: 'end', type: 'hangup', config: { text: {} } },
  ];
  return documentOf({ title: 'Used', flow: { variables, nodes, edges: ['begin.start > end'] } });
}

export type Outcome =
  | { kind: 'agree'; steps: number }
  /** They part where the report says that they do. */
  | { kind: 'declared'; code: string }
  /** A circle without a caller: Studio stops it after a thousand steps, we do after thirty visits. */
  | { kind: 'limit'; steps: number }
  | { kind: 'differ'; what: string; studio: string; innline: string; script: Happening[] };

/** Differences that a happening can bring about, by the codes of the report. */
const TOUCHED: Partial<Record<Happening['do'], readonly string[]>> = {
  say: ['words', 'speech_ended_the_call', 'keys_and_words'],
  press: ['first_key', 'keys_ended_the_call', 'finish_key', 'keys_and_words'],
};

function touches(happening: Happening, code: string): boolean {
  if (code === 'star') return happening.do === 'press' && happening.keys.includes('*');
  return TOUCHED[happening.do]?.includes(code) ?? false;
}

/** One caller calls both. `choose` says what happens next, from what the original waits for. */
export function callBoth(pair: Pair, choose: (waiting: Waiting, step: number) => Happening, most: number): Outcome {
  const studio = new StudioCall(pair.studio, pair.handedBack, pair.at);
  const innline = new InnlineCall(pair.flow, pair.at);
  if (studio.stopped && innline.stopped) return { kind: 'limit', steps: 0 };
  const script: Happening[] = [];
  const declared = new Set<string>();
  for (let step = 0; ; step++) {
    const difference = differenceOf(pair, studio, innline);
    if (difference !== null) {
      const [code] = declared;
      return code === undefined ? { kind: 'differ', ...difference, script } : { kind: 'declared', code };
    }
    if (studio.waiting === null || step >= most) return { kind: 'agree', steps: step };
    const happening = choose(studio.waiting, step);
    script.push(happening);
    const { reasons } = pair.report.widgets.find(({ widget }) => widget === studio.waiting!.widget)!;
    for (const { code } of [...pair.report.notes, ...reasons]) if (touches(happening, code)) declared.add(code);
    studio.happen(happening);
    innline.happen(happening);
    if (studio.stopped && innline.stopped) return { kind: 'limit', steps: step + 1 };
  }
}

function differenceOf({ report }: Pair, studio: StudioCall, innline: InnlineCall) {
  const compare = (what: string, left: string, right: string) =>
    left === right ? null : { what, studio: left, innline: right };
  const words = (said: readonly string[]) => said.join(' ').replace(/\s+/g, ' ').trim();
  return (
    compare('said', words(studio.said), words(innline.said)) ??
    compare('path', places(report, studio.path).join(' > '), innline.places(report).join(' > ')) ??
    compare('end', studio.ended ? 'over' : 'waits', innline.over ? 'over' : 'waits')
  );
}

/** Says are compared by their words; of the rest, who does the work of a widget. */
function places(report: ImportReport, path: readonly string[]): string[] {
  const owner = (name: string) => {
    const widget = report.widgets.find((one) => one.widget === name)!;
    return widget.type === 'say-play' || widget.nodes.length === 0 ? null : (widget.partOf ?? name);
  };
  return withoutRepeats(path.map(owner).filter((name) => name !== null));
}

const withoutRepeats = (names: readonly string[]) => names.filter((name, index) => name !== names[index - 1]);

const LIMITS = new Set(['visits_exceeded', 'hops_exceeded']);

/** The imported flow in our own engine. */
class InnlineCall {
  readonly said: string[] = [];
  private readonly entered: string[] = [];
  private state: FlowState;
  private failed = false;
  stopped = false;

  constructor(
    private readonly flow: ReadyFlow,
    at: number,
  ) {
    const first = start(flow, exampleFacts({ startedAt: at }));
    this.state = first.state;
    this.take(first.effects, first.trace);
    this.hearOut();
  }

  get over(): boolean {
    return this.failed || this.state.status === 'ended';
  }

  places(report: ImportReport): string[] {
    const byNode = new Map(
      report.widgets
        .filter(({ partOf }) => partOf === null)
        .flatMap(({ widget, nodes }) => nodes.map((node) => [node, widget])),
    );
    return places(
      report,
      // steps of a flow that is used are none of the original's
      this.entered.flatMap((node) => byNode.get(node) ?? []),
    );
  }

  happen(what: Happening): void {
    for (const action of this.actionsOf(what)) this.act(action);
    this.hearOut();
  }

  private actionsOf(what: Happening): Action[] {
    switch (what.do) {
      case 'silence':
        return [{ silence: 'deadline' }];
      case 'press':
        return [{ press: what.keys }, ...this.pause()];
      case 'say':
        return [{ hear: 'prompt' }, { say: what.words }];
      case 'dialled':
        return [{ outcome: what.status.replace('-', '_') }];
      case 'recorded':
        return [{ outcome: what.something ? 'recorded' : 'empty' }];
      case 'answered':
        return what.ok
          ? [{ outcome: 'success', output: { status: 200, body: what.body as never, mapped: {} } }]
          : [{ fails: 'unavailable' }];
    }
  }

  /** After the last key, where more could follow. */
  private pause(): Action[] {
    const node = this.state.node;
    return this.flow.nodes.get(node ?? '')?.type === 'listen' ? [{ event: { type: 'deadline', id: 'pause' } }] : [];
  }

  private act(action: Action): void {
    if (this.over) return;
    if ('event' in action && action.event.type === 'deadline') {
      const { deadline } = this.state;
      const keys = (this.state.scratch as { keys?: string } | null)?.keys ?? '';
      if (deadline === null || keys === '') return;
      return this.takeAll(perform(this.flow, this.state, { event: { type: 'deadline', id: deadline.id } }));
    }
    this.takeAll(perform(this.flow, this.state, action));
  }

  private hearOut(): void {
    for (let rounds = 0; rounds < 200 && !this.over; rounds++) {
      const type = this.flow.nodes.get(this.state.node ?? '')?.type;
      if (this.state.end === null && type !== 'greet') return;
      this.takeAll(perform(this.flow, this.state, { hear: 'prompt' }));
    }
  }

  private takeAll(result: { state: FlowState; effects: FlowEffect[]; trace: TraceEntry[] }): void {
    this.state = result.state;
    this.take(result.effects, result.trace);
  }

  private take(effects: readonly FlowEffect[], trace: readonly TraceEntry[]): void {
    for (const entry of trace) {
      if (entry.type === 'node.entered' && !this.failed) this.entered.push(entry.node);
      if (entry.type === 'fault') {
        if (LIMITS.has(entry.code)) this.stopped = true;
        else if (entry.code !== 'port_leads_nowhere') throw new Error(`${entry.code}: ${entry.message}`);
        this.failed = true;
      }
    }
    for (const effect of effects) {
      if (effect.kind === 'say' && effect.purpose !== 'fault' && !(this.failed && effect.purpose !== 'prompt'))
        this.said.push(effect.text);
    }
  }
}
