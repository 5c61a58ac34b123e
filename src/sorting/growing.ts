/** A list of whole numbers in one block of memory that doubles when it is full. */
export interface Growing {
  readonly push: (value: number) => void;
  readonly get: (at: number) => number;
  readonly set: (at: number, value: number) => void;
  readonly size: () => number;
}

export const growing = (room = 1024): Growing => {
  let [values, size] = [new Int32Array(room), 0];
  return {
    push: (value) => {
      if (size === values.length) {
        const wider = new Int32Array(size * 2);
        wider.set(values);
        values = wider;
      }
      values[size] = value;
      size += 1;
    },
    get: (at) => values[at] ?? 0,
    set: (at, value) => {
      values[at] = value;
    },
    size: () => size
  };
};
