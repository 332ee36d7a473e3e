import { isRecord } from '../base/index.ts';

/** The ids of other accords that a file names, wherever: terms, amendments, readings. */
export function supportsOf(written: unknown): readonly string[] {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isRecord(value)) return;
    const { dependsOn, endsWith } = value;
    for (const support of [...(Array.isArray(dependsOn) ? dependsOn : []), endsWith]) {
      const id = isRecord(support) ? support.accord : support;
      if (typeof id === 'string') ids.add(id);
    }
    Object.values(value).forEach(visit);
  };
  visit(written);
  return [...ids];
}
