/** Flows within flows: deeper than this nobody follows any more, least of all the caller. */
export const MOST_SUBFLOW_DEPTH = 4;
