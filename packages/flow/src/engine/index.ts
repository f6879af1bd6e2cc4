export { type CompileResult, compile } from './compile';
export { nextDeadline } from './deadline';
export type { StepResult } from './draft';
export { documentOf, type Example, type ExampleStep, runExample } from './example/example';
export { exampleFacts } from './example/facts';
export { type Action, perform, playing, running } from './example/perform';
export type { ReadyFlow, ReadyNode } from './ready-flow';
export { type StandingFacts, type StaticPrompt, staticPrompts } from './static-prompts';
export { type Beginning, resumeCall, start, step } from './step';
