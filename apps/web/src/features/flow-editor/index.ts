export { FlowCanvas } from './canvas/flow-canvas';
export { MARK_LOOKS, type Mark } from './canvas/marks';
export { FlowEditor } from './editor/flow-editor';
export { type HotelContext, HotelContextProvider } from './hotel/hotel-context';
export { type CallToken, useCallToken } from './token/call-token';
export { FlowView } from './view/flow-view';
