import { expect } from 'vitest';
import { codes } from '../../src/accord/authoring.ts';
import type { Diagnostic } from '../../src/base/index.ts';

/** Holds findings to what every one of them owes: a code of the closed list, a place inside the file, what is wrong, what to do. */
export function expectPlaces(found: readonly Diagnostic[], text: string, file: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const d of found) {
    const told = `${d.file}:${d.line}:${d.column} ${d.code}: ${d.message}`;
    expect(Object.keys(codes), told).toContain(d.code);
    expect(d.file, told).toBe(file);
    expect(Number.isInteger(d.line) && d.line >= 1 && d.line <= lines.length, told).toBe(true);
    const line = lines[d.line - 1] ?? '';
    expect(Number.isInteger(d.column) && d.column >= 1 && d.column <= line.length + 1, told).toBe(true);
    expect(d.message, told).toMatch(/\S.{8,}/);
    expect(d.hint, told).toMatch(/\S.{8,}/);
    // What the sentences say has no trace of a program in it.
    expect(d.message, told).not.toMatch(/undefined|\[object |TypeError|RangeError|\bat .*:\d+:\d+/);
  }
}
