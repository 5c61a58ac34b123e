import type { RequestEvent } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { nameOf } from '#registry/index.ts';
import { previewTheme, type Standing, taxonomy } from '#sorting/server/index.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { type Failure, refusedForm, valuesOf } from '../../../../../submit.server.ts';
import type { ShownMoves } from './ThemeMoves.svelte';

const SHOWN = 20;

/** What the change that was typed would move, in words, with all that was typed. Nothing is changed. */
export const previewed = async (
  event: RequestEvent,
  today: Temporal.PlainDate
): Promise<Failure | { moves: ShownMoves; values: Record<string, string> }> => {
  const { locale } = event.locals;
  const values = valuesOf(await event.request.formData());
  const preview = await previewTheme(values, today);
  if (!preview.ok) return refusedForm(event, preview.refusal, values);
  const [{ themes }, names] = await Promise.all([taxonomy(), registerNames(locale, today)]);
  const wordsOf = ({ theme, body }: Standing) => ({
    theme: theme === null ? m.taxonomy_preview_nowhere() : nameOf(themes.find(({ id }) => id === theme)?.names, locale),
    body: body === null ? '' : names.body(body)
  });
  const { looked, moved } = preview.value;
  return {
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat()[0] ?? ''])),
    moves: {
      looked,
      moved: moved.length,
      questions: moved.slice(0, SHOWN).map(({ number, text, language, from, to }) => ({
        number,
        text,
        language,
        from: wordsOf(from),
        to: wordsOf(to)
      }))
    }
  };
};
