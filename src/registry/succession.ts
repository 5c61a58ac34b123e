import { isValidOn, type Validity } from './validity.ts';

/** From this day the successor does what the body did, or a part of it. */
export type Succession = { body: string; successor: string; since: Temporal.PlainDate };

const successorsOf = (successions: readonly Succession[], body: string): readonly string[] =>
  successions.filter((succession) => succession.body === body).map(({ successor }) => successor);

/** Every body reached from this one by succession, nearest first, without the body itself unless there is a cycle. */
export const heirsOf = (successions: readonly Succession[], body: string): readonly string[] => {
  const reached = new Set<string>();
  const queue = [...successorsOf(successions, body)];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (reached.has(next)) continue;
    reached.add(next);
    queue.push(...successorsOf(successions, next));
  }
  return [...reached];
};

/** Would naming this successor lead from a body back to itself? */
export const makesCycle = (successions: readonly Succession[], body: string, successor: string): boolean =>
  body === successor || heirsOf(successions, successor).includes(body);

/** A body as succession sees it. */
type Standing = Validity & { id: string };

/**
 * Who does on this day what the body did: the body itself while it stands, else the nearest heirs that stand, in the
 * order of their ids. Empty when nobody does, or the body is not known.
 */
export const competentOn = (
  bodies: ReadonlyMap<string, Standing>,
  successions: readonly Succession[],
  body: string,
  on: Temporal.PlainDate
): readonly string[] => {
  const self = bodies.get(body);
  if (self === undefined) return [];
  if (isValidOn(self, on)) return [body];
  const heirs = successorsOf(successions, body).flatMap((heir) => competentOn(bodies, successions, heir, on));
  return [...new Set(heirs)].toSorted();
};
