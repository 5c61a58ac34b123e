import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { themeKept } from '../events.ts';
import { canKeepTaxonomy } from '../permissions.ts';
import { insertThemes, lockTaxonomy } from './taxonomy.store.ts';
import { saidTheme, themeFault, themeFields } from './theme-fields.ts';
import { taxonomy } from './taxonomy.views.ts';

/** Adds a theme under a new id, with who is competent from a day (today, unless said); the machine sorts by it from then on. */
export const addTheme = command({
  name: 'add-theme',
  input: z.object({ id: field.code(), ...themeFields }),
  find: ({ tx }) => lockTaxonomy(tx),
  may: canKeepTaxonomy,
  async run({ tx, input, now }) {
    const known = await taxonomy(tx);
    if (known.themes.some(({ id }) => id === input.id)) return refusedField('id', 'id-taken');
    const validFrom = input.from ?? dayOf(now);
    const fault = await themeFault(known, input, validFrom);
    if (fault) return fault;
    const competent = [{ body: input.body, validFrom, validTo: null }];
    await insertThemes(tx, [{ id: input.id, edition: 1, ...saidTheme(input), competent }]);
    return accepted({ theme: input.id }, themeKept('Added', { id: input.id, edition: 1, body: input.body }));
  }
});
