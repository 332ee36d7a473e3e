import { outdate } from './ask.ts';

const actions = [
  'accord.created',
  'accord.changed',
  'act.recorded',
  'care.changed',
  'decision.recorded',
  'document.attached',
  'proof.attached',
  'branch.opened',
  'branch.closed',
];

/** Follows what others change, so that two people who look at one accord see each other's acts. Gives what ends it. */
export function followChanges(): () => void {
  const source = new EventSource('/v1/changes/stream');
  const heard = (event: MessageEvent<string>): void => {
    const { accord } = JSON.parse(event.data) as { accord: string };
    outdate(`accord/${accord}/`, 'accords', 'deadlines', 'statuses', 'changes');
  };
  // The stream is over for good where nobody is signed in any more: asking who is tells.
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) outdate('me');
  });
  for (const action of actions) source.addEventListener(action, heard);
  return () => source.close();
}
