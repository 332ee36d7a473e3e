import { compare, curveReply, timelineReply } from '../../engine/index.ts';
import type { Asking, Told } from './beside.ts';

// What takes longer than a step of a slider is worked out here, beside the page.

const answers = {
  timeline: timelineReply,
  curve: curveReply,
  differences: compare,
} as const;

self.addEventListener('message', ({ data }: MessageEvent<Asking>): void => {
  const { kind, question, others, from, to } = data;
  let told: Told;
  try {
    told = { answer: answers[kind]({ ...question, lookup: (id) => others[id] }, from, to) };
  } catch (error) {
    told = { fault: String(error) };
  }
  self.postMessage(told);
});
