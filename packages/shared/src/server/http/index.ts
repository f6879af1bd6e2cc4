export * from './ask';
export * from './private-address';
