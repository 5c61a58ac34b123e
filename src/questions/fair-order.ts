/** People who count alike: together they weigh `weight` and stand behind the same candidates, by their places in the list. */
export type FairVoters = { readonly weight: number; readonly approves: readonly number[] };

/** What the order is made from. `spent`: the candidates that have had their turn, in the order in which they had it. */
export type FairElection = {
  readonly candidates: number;
  readonly voters: readonly FairVoters[];
  readonly spent?: readonly number[];
};

/** A turn: which candidate, and how large a share of their turns its people had used up, on average, before and after it. */
export type FairPick = { readonly candidate: number; readonly before: number; readonly after: number };

type Ballot = { readonly weight: number; load: number };

/**
 * Sequential Phragmén: a turn costs one, those behind it bear the cost, and the next turn is the one that leaves its bearers
 * with the least load. So every group of people gets turns in proportion to its size: each beginning of the order satisfies
 * proportional justified representation (Brill, Freeman, Janson, Lackner 2017; Skowron et al., Proportional Rankings, 2017).
 * Turns had already stay as spent load (Israel & Brill, Dynamic Proportional Rankings, 2021). Of equals the first in the list.
 *
 * Candidates whom nobody stands behind are left out. At most `limit` turns. Loads only grow, so a cost once computed is a
 * lower bound: each turn looks anew at few candidates (lazy evaluation), not at all of them.
 */
export const fairOrder = ({ candidates, voters, spent = [] }: FairElection, limit = candidates): FairPick[] => {
  const behind = ballotsBehind(candidates, voters);
  for (const candidate of spent) take(behind[candidate] ?? []);
  const had = new Set(spent);
  const queue = Array.from(behind.keys())
    .filter((candidate) => !had.has(candidate) && weightOf(behind[candidate] ?? []) > 0)
    .map((candidate): Bid => ({ candidate, cost: costOf(behind[candidate] ?? []) }));
  heapify(queue);
  const order: FairPick[] = [];
  while (order.length < limit) {
    const candidate = cheapest(queue, behind);
    if (candidate === undefined) break;
    const ballots = behind[candidate] ?? [];
    const before = averageLoad(ballots);
    order.push({ candidate, before, after: take(ballots) });
  }
  return order;
};

const ballotsBehind = (candidates: number, voters: readonly FairVoters[]): Ballot[][] => {
  const behind: Ballot[][] = Array.from({ length: candidates }, () => []);
  for (const { weight, approves } of voters) {
    const ballot: Ballot = { weight, load: 0 };
    for (const candidate of new Set(approves)) behind[candidate]?.push(ballot);
  }
  return behind;
};

const weightOf = (ballots: readonly Ballot[]): number => ballots.reduce((sum, { weight }) => sum + weight, 0);

const averageLoad = (ballots: readonly Ballot[]): number =>
  ballots.reduce((sum, { weight, load }) => sum + weight * load, 0) / weightOf(ballots);

/** The load its bearers would have after the turn; rounded, so that equals are equal whatever order sums were made in. */
const costOf = (ballots: readonly Ballot[]): number =>
  Number((averageLoad(ballots) + 1 / weightOf(ballots)).toPrecision(12));

/** Spreads the cost of a turn evenly over those behind it; returns the load each now bears. */
const take = (ballots: readonly Ballot[]): number => {
  if (weightOf(ballots) === 0) return 0;
  const load = averageLoad(ballots) + 1 / weightOf(ballots);
  for (const ballot of ballots) ballot.load = load;
  return load;
};

type Bid = { readonly candidate: number; readonly cost: number };

const cheaper = (one: Bid | undefined, other: Bid | undefined): boolean => {
  if (!one || !other) return one !== undefined;
  return one.cost === other.cost ? one.candidate < other.candidate : one.cost < other.cost;
};

/** Takes the candidate with the least cost out of the queue; undefined when none is left. */
const cheapest = (queue: Bid[], behind: readonly Ballot[][]): number | undefined => {
  for (let first = queue[0]; first !== undefined; first = queue[0]) {
    const { candidate } = first;
    const cost = costOf(behind[candidate] ?? []);
    if (cost === first.cost) {
      const last = queue.pop();
      if (last && queue.length > 0) sink(queue, last, 0);
      return candidate;
    }
    sink(queue, { candidate, cost }, 0);
  }
  return undefined;
};

const heapify = (queue: Bid[]): void => {
  for (let place = (queue.length >> 1) - 1; place >= 0; place -= 1) {
    const bid = queue[place];
    if (bid) sink(queue, bid, place);
  }
};

/** Puts a bid into the place and lets it sink below all that are cheaper. */
const sink = (queue: Bid[], bid: Bid, from: number): void => {
  let place = from;
  for (let child = 2 * place + 1; child < queue.length; child = 2 * place + 1) {
    const least = cheaper(queue[child + 1], queue[child]) ? child + 1 : child;
    const there = queue[least];
    if (!there || !cheaper(there, bid)) break;
    queue[place] = there;
    place = least;
  }
  queue[place] = bid;
};
