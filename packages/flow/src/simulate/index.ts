export { SimulatedAction } from './action';
export type { Tried } from './facts';
export type { SimulatedStep } from './moment';
export { type Simulated, type SimulateOptions, simulate, simulateReady } from './simulate';
export { createSimulation, MOST_ACTIONS, type Simulation, type SimulationOptions, simulationOf } from './simulation';
export type { PathStep, SimulatedCall } from './views/call';
export type { Happening } from './views/happenings';
export { World, WorldAnswer, WorldAnswers, type WorldInput } from './world';
