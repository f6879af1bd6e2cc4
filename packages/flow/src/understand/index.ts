export * from './cards';
export * from './lexicon/index';
export * from './match-phrases';
export * from './read-answer';
export * from './read-keys';
export * from './speak-value';
export * from './yes-no';
