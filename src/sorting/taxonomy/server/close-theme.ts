import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { themeKept } from '../events.ts';
import { closedOn } from '../kept-theme.ts';
import { canKeepTaxonomy } from '../permissions.ts';
import { lockTheme, saveTheme } from './taxonomy.store.ts';
import { taxonomy } from './taxonomy.views.ts';

/** Ends a theme on a day, the first without it: nothing new is sorted into it. What was adopted stays as it is. */
export const closeTheme = command({
  name: 'close-theme',
  input: z.object({ theme: field.code(), edition: field.wholeNumber(1, 1_000_000), on: field.day() }),
  find: ({ tx, input }) => lockTheme(tx, input.theme),
  may: canKeepTaxonomy,
  async run({ tx, input }) {
    const theme = (await taxonomy(tx)).themes.find(({ id }) => id === input.theme);
    if (!theme) return refused('not-found');
    if (theme.edition !== input.edition) return refused('changed-meanwhile');
    const competent = closedOn(theme.competent, input.on);
    if (!competent) return refusedField('on', 'before-last-period');
    const edition = theme.edition + 1;
    await saveTheme(tx, { ...theme, edition, competent });
    return accepted({ theme: theme.id }, themeKept('Closed', { id: theme.id, edition, body: null }));
  }
});
