import { z } from 'zod';
import type { DomainEvent } from '#platform/event.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { entryAdded, entryAmended, entryWithdrawn } from '../../events.ts';
import type { ChoiceChanges } from '../choice.ts';
import { variantChosen } from '../events.ts';
import { bodyKeepingVariants, mayKeepVariants } from '../permissions.ts';
import { faultOfChoice, faultOfVariant } from '../variant.ts';
import { previewChoice } from './preview-choice.ts';
import { insertMadeEntry, takeOut, updateMadeEntry } from './made-entries.store.ts';
import { lockVariant, saveChoice } from './variants.store.ts';

/**
 * Puts a variant into the draft schedule, all or nothing: entries made of proposals get its days and regions, new ones are
 * added, those it does not place are taken out; what was added by hand stays. Chosen again, it replaces what came from
 * variants. With clashes against hard rules it needs a reason; `revision` says which state was seen.
 */
export const chooseVariant = command({
  name: 'choose-variant',
  input: z.object({
    variant: field.id(),
    revision: field.wholeNumber(0, 999_999_999),
    reason: field.optionalText(1000)
  }),
  find: ({ tx, input }) => lockVariant(tx, input.variant, 'update'),
  may: mayKeepVariants,
  async run({ input, subject: variant, actor, now, tx }) {
    const { id, year, revision } = variant;
    const preview = await previewChoice(variant, tx);
    const hardClashes = preview.clashes.filter((clash) => clash.hard).length;
    const fault =
      faultOfVariant(variant, variant.scheduleStatus) ?? faultOfChoice(variant, input, preview.placed, hardClashes);
    if (fault) return fault;
    const events = await carryOut(tx, year, preview.changes, now);
    const chosenReason = hardClashes > 0 ? input.reason : null;
    await saveChoice(tx, variant, { chosenBy: bodyKeepingVariants(actor), chosenAt: now, chosenReason });
    const { placed, unplaced } = preview;
    return accepted(
      { variant: id, year },
      variantChosen(id, { year, revision, placed, unplaced, hardClashes }),
      ...events
    );
  }
});

const carryOut = async (
  tx: Tx,
  year: number,
  { add, change, remove }: ChoiceChanges,
  now: Temporal.Instant
): Promise<DomainEvent[]> => {
  const events: DomainEvent[] = [];
  for (const { proposal, terms } of add)
    events.push(entryAdded(await insertMadeEntry(tx, year, proposal, terms), terms));
  for (const { entry, terms } of change) {
    await updateMadeEntry(tx, entry.id, terms);
    events.push(entryAmended(entry.id, terms, entry.terms));
  }
  const gone = remove.map(({ id }) => id);
  await takeOut(tx, gone, now);
  return [...events, ...remove.map(({ id, terms }) => entryWithdrawn(id, terms.body))];
};
