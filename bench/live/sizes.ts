// How much is measured: the whole of it, or a minute's try on a machine that others use.

/** Seconds are those of one load; `rounds` are those of which the median is told. */
export type Sizes = {
  seconds: number;
  rounds: number;
  voteConnections: readonly number[];
  /** Readers, and over how many nodes. */
  streams: readonly { readers: number; nodes: number }[];
  streamSeconds: number;
  readConnections: number;
  boards: readonly number[];
};

export const WHOLE: Sizes = {
  seconds: 5,
  rounds: 3,
  voteConnections: [100, 500, 2_000],
  streams: [
    { readers: 2_000, nodes: 1 },
    { readers: 10_000, nodes: 1 },
    { readers: 18_000, nodes: 1 },
    { readers: 36_000, nodes: 2 }
  ],
  streamSeconds: 15,
  readConnections: 100,
  boards: [20, 100, 20_000]
};

export const SMALL: Sizes = {
  seconds: 1,
  rounds: 1,
  voteConnections: [20, 500],
  streams: [
    { readers: 200, nodes: 1 },
    { readers: 400, nodes: 2 }
  ],
  streamSeconds: 3,
  readConnections: 20,
  boards: [20, 100, 2_000]
};
