export { FlowCanvas } from './canvas/flow-canvas';
export { FlowEditor } from './editor/flow-editor';
export { type HotelContext, HotelContextProvider } from './hotel/hotel-context';
export { same } from './merge/three-way';
export { type CallToken, useCallToken } from './token/call-token';
export { FlowView } from './view/flow-view';
