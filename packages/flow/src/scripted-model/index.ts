export { type ModelRequest, type ModelTurn, scriptedTurn } from './scripted-model';
