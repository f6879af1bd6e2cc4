import type { CanvasNode } from '../adapter/canvas-adapter';
import type { CanvasFrame } from '../adapter/frames';

/** What React Flow draws that is no line. */
export type CanvasThing = CanvasNode | CanvasFrame;
