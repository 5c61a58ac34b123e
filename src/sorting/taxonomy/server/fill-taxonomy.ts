import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { taxonomyFilled } from '../events.ts';
import { referenceTaxonomy } from './reference-taxonomy.ts';
import { insertAddressees, insertSectors, insertThemes, lockTaxonomy } from './taxonomy.store.ts';

const fillTables = command({
  name: 'fill-taxonomy',
  input: z.object({}),
  find: ({ tx }) => lockTaxonomy(tx),
  may: isSystem,
  async run({ tx, subject }) {
    if (subject.filled) return refused('taxonomy-already-filled');
    const { sectors, addressees, themes } = referenceTaxonomy();
    await insertSectors(tx, sectors);
    await insertAddressees(tx, addressees);
    await insertThemes(tx, themes);
    return accepted({ filled: true }, taxonomyFilled(sectors.length, themes.length));
  }
});

/**
 * Fills the taxonomy from db/reference once in a database's life, at once by several processes too; the register must stand.
 * What the office changed since is never undone by a later start. True when it filled just now.
 */
export const fillTaxonomy = async (now: Temporal.Instant): Promise<boolean> => {
  const outcome = await fillTables({ kind: 'system', name: 'first-filling' }, {}, { at: now });
  if (!outcome.ok && outcome.refusal.reason !== 'taxonomy-already-filled') throw new Error(outcome.refusal.reason);
  return outcome.ok;
};
