// What the course of time shows about a file that is being written. A page that only answers does not load this.
export { type Examination, findingsIn } from './findings.ts';
