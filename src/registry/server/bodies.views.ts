import { type Body, type BodyFilter, fits } from '../body.ts';
import type { Names } from '../names.ts';
import { competentOn, type Succession } from '../succession.ts';
import { register } from './kept-register.ts';

/** The bodies that pass the filter, by their Kazakh name. */
export const listBodies = async (filter: BodyFilter = {}): Promise<readonly Body[]> =>
  [...(await register()).bodies.values()].filter((body) => fits(body, filter));

/** The body with this id, also one that no longer stands. */
export const findBody = async (id: string): Promise<Body | undefined> => (await register()).bodies.get(id);

/** Names of all bodies there ever were, by id. */
export const bodyNames = async (): Promise<ReadonlyMap<string, Names>> =>
  new Map([...(await register()).bodies].map(([id, { names }]) => [id, names]));

/** The ids of the bodies that do on this day what the body did: itself while it stands, else its standing heirs. */
export const successorOf = async (body: string, on: Temporal.PlainDate): Promise<readonly string[]> => {
  const { bodies, successions } = await register();
  return competentOn(bodies, successions, body, on);
};

/** Before and after: the successions in which the body is either side. */
export const successionsOf = async (body: string): Promise<readonly Succession[]> =>
  (await register()).successions.filter((step) => step.body === body || step.successor === body);
