import { z } from 'zod';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { themeKept } from '../events.ts';
import { handedOn } from '../kept-theme.ts';
import { canKeepTaxonomy } from '../permissions.ts';
import { lockTheme, saveTheme } from './taxonomy.store.ts';
import { saidTheme, themeFault, themeFields } from './theme-fields.ts';
import { taxonomy } from './taxonomy.views.ts';

/**
 * Changes what a theme is called, its words, sector, path, and who is competent from a day on (today, unless said); earlier
 * periods stay. `edition` is the state seen: a later one is not overwritten unseen.
 */
export const changeTheme = command({
  name: 'change-theme',
  input: z.object({ theme: field.code(), edition: field.wholeNumber(1, 1_000_000), ...themeFields }),
  find: ({ tx, input }) => lockTheme(tx, input.theme),
  may: canKeepTaxonomy,
  async run({ tx, input, now }) {
    const known = await taxonomy(tx);
    const theme = known.themes.find(({ id }) => id === input.theme);
    if (!theme) return refused('not-found');
    if (theme.edition !== input.edition) return refused('changed-meanwhile');
    const from = input.from ?? dayOf(now);
    const fault = await themeFault(known, input, from);
    if (fault) return fault;
    const competent = handedOn(theme.competent, input.body, from);
    if (!competent) return refusedField('from', 'before-last-period');
    const edition = theme.edition + 1;
    await saveTheme(tx, { id: theme.id, edition, ...saidTheme(input), competent });
    return accepted({ theme: theme.id }, themeKept('Changed', { id: theme.id, edition, body: input.body }));
  }
});
