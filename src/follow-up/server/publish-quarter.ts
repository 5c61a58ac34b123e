import { z } from 'zod';
import { isOver, type Period } from '#decree/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { freeze } from '#platform/server/publication/index.ts';
import { quarterPublished } from '../events.ts';
import { canPublishQuarter } from '../permissions.ts';
import { parseQuarter, QUARTERLY_PROGRESS, quarterCode } from '../quarter.ts';
import type { QuarterNote } from '../quarter-content.ts';
import { unknownBodies } from './answer.store.ts';
import { QUARTERLY, quarterProgress, subjectOf } from './quarter.views.ts';

const quarter = z.string().transform((code, context): Period => {
  const parsed = parseQuarter(code.trim());
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'wrong-form' });
  return z.NEVER;
});

/**
 * Publishes the body's progress of a quarter, p(1,7), frozen with its hash. Again, after something in it was mended, it is a
 * new version beside the old; refused before the quarter is over and when nothing in it changed.
 */
export const publishQuarter = command({
  name: 'publish-quarter',
  input: z.object({
    body: field.code(),
    quarter,
    noteKk: field.optionalText(2000),
    noteRu: field.optionalText(2000)
  }),
  find: async ({ tx, now, input: { body } }) =>
    (await unknownBodies(tx, [body], dayOf(now))).length === 0 ? body : undefined,
  may: canPublishQuarter,
  async run({ tx, now, subject: body, input }) {
    if (!isOver(input.quarter, dayOf(now))) return refused('quarter-not-over', { cites: QUARTERLY_PROGRESS });
    const note = noteOf(input.noteKk, input.noteRu);
    if (note === 'half') return refusedField(input.noteKk === null ? 'noteKk' : 'noteRu', 'required');
    const content = await quarterProgress(body, input.quarter, note, tx);
    const frozen = await freeze(tx, { kind: QUARTERLY, subject: subjectOf(body, input.quarter), content });
    if (!frozen) return refused('nothing-new-to-publish');
    const code = quarterCode(input.quarter);
    return accepted({ body, quarter: code, version: frozen.version }, quarterPublished(body, code, frozen));
  }
});

/** A note stands in both languages or in none. */
const noteOf = (kk: string | null, ru: string | null): QuarterNote | null | 'half' => {
  if (kk === null && ru === null) return null;
  return kk === null || ru === null ? 'half' : { kk, ru };
};
