import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const at = (name) => [execPath, fileURLToPath(new URL(`./adapters/${name}.mjs`, import.meta.url))];

/** Tacit's own adapter, as the words of a command. */
export const tacitProgram = at('tacit');

/** The rows of the table: what a formula is called, what it does, and the command that runs it. */
export const programs = [
  { id: 'tacit', name: 'Tacit', does: 'the engine of this project', program: tacitProgram },
  {
    id: 'plain-rule',
    name: 'The plain rule',
    does: 'counts forward from the notice, day after day',
    program: at('plain-rule'),
  },
  { id: 'date-fns', name: 'date-fns', does: '`sub(end, notice)`, months cut to the last day', program: at('date-fns') },
  {
    id: 'step-by-step',
    name: 'Step by step',
    does: 'the same, each end from the one before',
    program: at('step-by-step'),
  },
  {
    id: 'end-minus-notice',
    name: 'End minus notice',
    does: 'native month arithmetic, which runs over',
    program: at('end-minus-notice'),
  },
  {
    id: 'months-as-30-days',
    name: 'Months as 30 days',
    does: 'every month of a period is 30 days',
    program: at('months-as-30-days'),
  },
  { id: 'rrule-yearly', name: 'RRULE', does: 'a recurring entry with an alarm in days', program: at('rrule-yearly') },
  {
    id: 'begin-plus-duration-minus-notice',
    name: 'Begin + duration − notice',
    does: 'one sum in SQL; renewals do not move the notice',
    program: at('begin-plus-duration-minus-notice'),
  },
];
