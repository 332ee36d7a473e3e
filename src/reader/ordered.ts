/**
 * How many of `count` things in order lie before a border: `before` holds for each of them, and for none that comes after. By halving, so that a long list
 * costs little more than a short one.
 */
export function countBefore(count: number, before: (n: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
