export { ScenarioCaller } from './caller';
export { ScenarioExpectation } from './expectation';
export { type HotelFacts, hotelFacts, scenarioFacts, scenarioHotel } from './facts';
export {
  type ReadScenarios,
  readScenarios,
  SCENARIO_FORMAT,
  SCENARIO_FORMAT_VERSION,
  ScenarioFile,
  scenarioFile,
  scenariosIn,
} from './file';
export { ScenarioHotel } from './hotel';
export { proposeExpectations } from './propose';
export { type Difference, type RunResults, runReady, runScenario, runScenarios, type ScenarioResult } from './run';
export { SCENARIO_LIMITS, Scenario, type ScenarioDraft } from './scenario';
export { actionWords, END_WORDS } from './words';
