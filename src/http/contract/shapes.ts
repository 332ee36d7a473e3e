// The vocabulary of the API, concept by concept.

export * from './shapes/accords.ts';
export * from './shapes/answers.ts';
export * from './shapes/beside.ts';
export * from './shapes/outside.ts';
export * from './shapes/people.ts';
export * from './shapes/plain.ts';
export * from './shapes/readings.ts';
export * from './shapes/sheets.ts';
