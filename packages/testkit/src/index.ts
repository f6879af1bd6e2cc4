// One door per room; import the one you need: @innline/testkit/database, /caller, /worker.
export * from './caller';
export * from './worker';
