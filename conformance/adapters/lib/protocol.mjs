import { createInterface } from 'node:readline';

/** Thrown where a formula has no words for what a case asks. */
class Unsupported extends Error {}

/** Says that a formula cannot express the question, which is not the same as answering it wrongly. */
export function unsupported(reason) {
  throw new Unsupported(reason);
}

/** Answers the questions on standard input, one JSON line each, in order, until the input ends. */
export async function serve(answer) {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue;
    const question = JSON.parse(line);
    process.stdout.write(`${JSON.stringify(await reply(question, answer))}\n`);
  }
}

async function reply(question, answer) {
  try {
    return { id: question.id, answer: await answer(question) };
  } catch (error) {
    if (error instanceof Unsupported) return { id: question.id, unsupported: error.message };
    return { id: question.id, error: error.message };
  }
}
