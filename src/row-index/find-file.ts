/** Finds the file whose first number is the last one not above a given number. */
export function fileFinder(starts: Uint32Array): (number: number) => number {
  return (number) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= number) low = middle;
      else high = middle;
    }
    return low;
  };
}
