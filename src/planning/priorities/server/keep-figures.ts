import { z } from 'zod';
import { periodCode, periodOf } from '#decree/index.ts';
import { isSystem } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { accepted, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { BUILT_IN } from '../component.ts';
import { regionFiguresTaken } from '../events.ts';
import { mayPreparePriorities } from '../permissions.ts';
import { replaceFigures } from './priorities.store.ts';

const MOST_BODIES = 60;
const MOST_FIGURES = 20_000;

const figure = z.object({
  component: z.enum(BUILT_IN),
  body: field.code(),
  region: field.code(),
  value: z.number(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable()
});

/**
 * Keeps what was counted of regions for bodies up to a day, in the place of what stood for its quarter. What is counted lies
 * in later areas, so who calls this has asked them: the clock, or a page on behalf of a body (`src/region-figures.server.ts`).
 */
export const keepFigures = command({
  name: 'keep-region-figures',
  input: z.object({
    on: field.day(),
    bodies: z.array(field.code()).min(1).max(MOST_BODIES),
    figures: z.array(figure).max(MOST_FIGURES)
  }),
  find: ({ input }) => Promise.resolve(input.bodies),
  may: (actor, bodies) => isSystem(actor) || bodies.every((body) => mayPreparePriorities(actor, body)),
  async run({ input: { on, bodies, figures }, now, tx }) {
    if (Temporal.PlainDate.compare(on, today(now)) > 0) return refusedField('on', 'day-in-future');
    const own = figures.filter(({ body }) => bodies.includes(body));
    const quarter = periodCode(periodOf('quarter', on));
    await replaceFigures(tx, { quarter, on, bodies, figures: own });
    return accepted({ quarter, figures: own.length }, regionFiguresTaken(quarter, on, bodies, own.length));
  }
});
