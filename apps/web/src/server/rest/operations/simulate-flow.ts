import { givenAnswer, Json, LanguageCode, ScenarioCaller, SimulatedAction, simulate, World } from '@innline/flow';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { asRun } from '@/features/flow-editor/server';
import { operation } from '../operation';
import { Moment } from '../schemas';
import { happeningFor, Told } from './simulated-call';

/** A call by hand has fewer; a longer one would keep the server busy for nothing. */
const MOST_ACTIONS = 100;

const Beginning = z.strictObject({
  node: z.string().max(64).describe('Id of the step.'),
  vars: z.record(z.string().max(40), Json).optional().describe('Variables that are set by then.'),
  answers: z.record(z.string().max(80), z.string().max(500)).optional().describe('Answers given by then, by name.'),
});

const answer = z.object({
  revision: z.number().int().nullable().describe('Of the draft that was played; null: a version was.'),
  version: z.number().int().nullable(),
  startedAt: Moment,
  seconds: z.number().describe('On the call’s own clock.'),
  path: z.array(z.object({ node: z.string(), name: z.string(), edge: z.string().nullable() })),
  story: z.array(Told).describe('What was said, heard and done, in order.'),
  variables: z.record(z.string(), Json).describe('Sensitive ones are masked.'),
  language: z.string(),
  node: z.string().nullable().describe('Where the call is.'),
  waits: z.boolean().describe('It is the caller’s turn.'),
  end: z.object({ reason: z.string(), outcome: z.string().nullable() }).nullable().describe('Null: it goes on.'),
  ignored: z.array(z.number().int()).describe('Places in the script of actions that changed nothing.'),
});

export const simulateFlow = operation({
  method: 'POST',
  path: '/flows/{flowId}/simulate',
  permission: 'flow.read',
  summary: 'Plays a caller’s script on the draft or a version; nothing is called, booked or sent',
  body: z.object({
    version: z.number().int().min(1).optional().describe('Left out: the draft.'),
    script: z.array(SimulatedAction).max(MOST_ACTIONS).default([]),
    at: Moment.optional().describe('When the call comes in. Default: now.'),
    callerNumber: z.string().max(20).nullable().default(null).describe('E.164; null: withheld.'),
    callerName: ScenarioCaller.shape.name.describe('As the hotel knows it.'),
    previousCalls: ScenarioCaller.shape.previousCalls.describe('From one on the caller is known.'),
    channel: ScenarioCaller.shape.channel,
    language: LanguageCode.optional().describe('The call begins in it. Default: the flow’s first.'),
    from: Beginning.optional().describe('The step it begins at. Default: the start.'),
    world: World.prefault({}).describe('How tools and transfers answer. Default: they go well.'),
  }),
  answer,
  errors: { 422: 'The flow cannot run at all, or does not have that step or language.' },
  run: async ({ repos }, { params, body }) => {
    const { version, script, at, callerNumber, callerName, previousCalls, channel, language, from, world } = body;
    const flow = await repos.flows.get(params.flowId!);
    const document =
      version === undefined
        ? await asRun(repos, flow.draft)
        : (await repos.versions.byNumber(flow.id, version)).document;
    if (from && !document.nodes.some(({ id }) => id === from.node))
      throw new AppError('unprocessable', `The flow has no step “${from.node}”.`);
    if (language !== undefined && !document.languages.includes(language))
      throw new AppError('unprocessable', `The flow is not written in “${language}”.`);
    const answers = Object.entries(from?.answers ?? {}).map(([name, text]) => [name, givenAnswer(text)]);
    const played = simulate(document, {
      script,
      world,
      at: at === undefined ? Date.now() : Date.parse(at),
      facts: {
        ...(await repos.hotel.facts()),
        ...{ channel, line: null, caller: { number: callerNumber, name: callerName, previousCalls } },
      },
      from: { node: from?.node, vars: from?.vars, answers: Object.fromEntries(answers), language },
    });
    if (!played.ok) throw new AppError('unprocessable', played.problems[0]!.message);
    const secret = new Set(document.variables.flatMap(({ name, sensitive }) => (sensitive ? [name] : [])));
    const { state, path, happenings, vars, seconds, waits, end, ignored, startedAt } = played;
    return {
      revision: version === undefined ? flow.draftRevision : null,
      version: version ?? null,
      startedAt: new Date(startedAt).toISOString(),
      seconds,
      path: path.map(({ node, name, viaEdge }) => ({ node, name, edge: viaEdge })),
      story: happenings.flatMap((one) => happeningFor(one, startedAt)),
      variables: Object.fromEntries(
        Object.entries(vars).map(([name, value]) => [name, secret.has(name) && value !== null ? '***' : value]),
      ),
      language: state.language,
      node: state.node,
      waits,
      end,
      ignored,
    };
  },
});
