import { type Day } from '../../calendar/index.ts';
import type { Stretch } from './view.ts';

/** Where the parts of a timeline stand. */
export interface Sheet {
  readonly width: number;
  readonly gutter: number;
  readonly right: number;
  readonly view: Stretch;
}

/** Where a day stands on a sheet. */
export const xOn = ({ width, gutter, right, view }: Sheet, day: Day): number =>
  gutter + ((day - view.from) / (view.to - view.from)) * (width - gutter - right);

/** The day at a place of a sheet. */
export const dayAt = ({ width, gutter, right, view }: Sheet, x: number): Day =>
  Math.round(view.from + ((x - gutter) / (width - gutter - right)) * (view.to - view.from));

/** The measures of a timeline at a width; the names of lanes stand over them where there is little room. */
export function sheetFor(width: number, view: Stretch): Sheet & { readonly narrow: boolean } {
  const narrow = width < 640;
  return { width, view, narrow, gutter: narrow ? 6 : 150, right: 10 };
}
