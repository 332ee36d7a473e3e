import type { ReactNode } from 'react';

/** Boxes to tick, any number of them. */
export function Ticks({
  options,
  ticked,
  onTick,
}: {
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly ticked: readonly string[];
  readonly onTick: (ticked: readonly string[]) => void;
}): ReactNode {
  return options.map(([value, text]) => (
    <label key={value} className="tick">
      <input
        type="checkbox"
        checked={ticked.includes(value)}
        onChange={({ target: { checked } }) =>
          onTick(checked ? [...ticked, value] : ticked.filter((other) => other !== value))
        }
      />{' '}
      {text}
    </label>
  ));
}
