import { createContext, use } from 'react';

/** The id of the flow a canvas shows, so that calls of other flows draw nothing on it. */
export const CanvasFlow = createContext<string>('');
export const useCanvasFlow = (): string => use(CanvasFlow);
