import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { readComponent } from '../component.ts';
import { priorityWeightsSet } from '../events.ts';
import { mayPreparePriorities, postPreparing } from '../permissions.ts';
import { weightedComponents } from '../weights.ts';
import { defaultWeights } from './default-weights.ts';
import { faultOfYear, proposer } from './priority-year.ts';
import { insertWeights, lockPriorities } from './priorities.store.ts';
import { indicatorsOf, weightsOf } from './priority-parts.views.ts';

/** A component by its id, as the form's field names it. */
const component = z.string().refine((text) => readComponent(text) !== undefined, 'wrong-form');

/**
 * Sets what components weigh for a body's year, with a reason that everyone reads. The older versions stay. `version` is the
 * one that was seen: of two people who set weights the second is told.
 */
export const setWeights = command({
  name: 'set-priority-weights',
  input: z.object({
    body: field.code(),
    year: field.wholeNumber(2000, 2100),
    version: field.wholeNumber(0, 100_000),
    weights: z.record(component, field.wholeNumber(0, 100)),
    reasonKk: field.text(1000),
    reasonRu: field.text(1000)
  }),
  find: ({ input }) => proposer(input.body),
  may: mayPreparePriorities,
  async run({ input: { year, version, weights, reasonKk, reasonRu }, subject: body, actor, now, tx }) {
    const fault = faultOfYear(year, now);
    if (fault) return fault;
    await lockPriorities(tx, body, year);
    const [last] = (await weightsOf(tx, [body], year)).get(body) ?? [];
    if ((last?.version ?? 0) !== version) return refused('changed-meanwhile');
    const indicators = (await indicatorsOf(tx, [body], year)).get(body) ?? [];
    const components = weightedComponents(indicators, weights, defaultWeights());
    if (components.every(({ weight }) => weight === 0)) return refusedField('weights.questions', 'weights-all-zero');
    const kept = Object.fromEntries(components.map((one) => [one.component, one.weight]));
    const next = { body, year, version: version + 1 };
    const post = postPreparing(actor, body);
    await insertWeights(tx, { ...next, weights: kept, reasonKk, reasonRu, setAt: now, post });
    return accepted(next, priorityWeightsSet({ body, year }, next.version, kept));
  }
});
