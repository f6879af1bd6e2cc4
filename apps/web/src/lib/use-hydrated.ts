import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether this part of the page listens: false in the server's HTML, true from then on. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
