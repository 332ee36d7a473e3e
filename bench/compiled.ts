// The compiled form against the bare loop, and against what else answers the same question.
import { nextDeadlines } from '../src/engine/compiled.ts';
import { interleaved, type Measurement, measurementOf } from './measure.ts';
import { peers } from './peers/index.ts';
import { bareLoop, bytesPerRow, compiledOn, contractsOf, tableFor } from './portfolio.ts';

const accords = 1_000_000;
const nsPerMs = 1e6;

/** Next notice deadline of a million accords. */
export function measureCompiled(runs: number): readonly Measurement[] {
  const table = tableFor(contractsOf(4000), accords);
  const out = new Int32Array(accords);
  const ours = {
    name: 'Tacit',
    run: () => {
      nextDeadlines(table, compiledOn, out);
      return out[0];
    },
  };
  const bare = {
    name: 'bare loop',
    run: () => {
      bareLoop(table, compiledOn, out);
      return out[0];
    },
  };
  const prepared = peers.map(({ peer, contracts }) => {
    const { next } = peer.prepare(
      contractsOf(contracts * 2)
        .filter(peer.answers)
        .slice(0, contracts),
    );
    return { name: peer.name, contracts, run: () => next(compiledOn) };
  });
  const [mine = [], floor = [], ...others] = interleaved([ours, bare, ...prepared], runs);
  const each = (values: readonly number[], count: number): readonly number[] =>
    values.map((ms) => (ms * nsPerMs) / count);
  const unit = 'ns an accord';
  const deadline = 'next deadline, compiled';
  return [
    measurementOf(deadline, 'a bare integer loop', unit, each(mine, accords), each(floor, accords), { bound: 5 }),
    ...prepared.map(({ name, contracts }, i) =>
      measurementOf(`next deadline, ${name}`, 'compiled', unit, each(others[i] ?? [], contracts), each(mine, accords), {
        bound: 7,
        atLeast: true,
      }),
    ),
    measurementOf('memory of an accord', 'the 64 bytes allowed', 'bytes', [bytesPerRow(table)], [64], { bound: 1 }),
  ];
}
