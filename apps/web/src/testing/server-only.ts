// `server-only` throws outside of a React server build; tests are neither side.
export {};
