import { describe, expect, test } from 'vitest';
import { oneOf, readWords } from '../../src/cli/command.ts';
import { command } from '../../src/cli/options.ts';

describe('a word that is not understood', () => {
  test('is told with the one that was probably meant', () => {
    expect(() => readWords(command, ['--onn', '2020-01-01'])).toThrow(
      'tacit options has no option --onn; did you mean --on? `tacit options --help` lists the options.',
    );
    const words = readWords(command, ['x', '--act', 'notise']);
    expect(() => oneOf(words, 'act', ['notice', 'renewal'])).toThrow(
      '--act notise: did you mean notice? It has to be one of notice, renewal.',
    );
  });

  test('is told without one where none is like it', () => {
    expect(() => readWords(command, ['--zzzz'])).toThrow(
      'tacit options has no option --zzzz. `tacit options --help` lists the options.',
    );
    const words = readWords(command, ['x', '--act', 'zz']);
    expect(() => oneOf(words, 'act', ['notice', 'renewal'])).toThrow('--act zz: it has to be one of notice, renewal.');
  });
});
