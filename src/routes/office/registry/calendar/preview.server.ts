import { error, type RequestEvent } from '@sveltejs/kit';
import { DAY_STATUS_WORDS } from '#oversight/index.ts';
import { deadlinesMoved } from '#oversight/server/index.ts';
import type { ShownPreview } from '#oversight/ui/DayOffPreview.svelte';
import { today } from '#platform/clock.ts';
import { fullDate } from '#platform/words/index.ts';
import type { DayOffChange } from '#registry/index.ts';
import { previewDayOff } from '#registry/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { type Failure, refusedForm, valuesOf } from '../../../submit.server.ts';
import * as pages from '../register-pages.server.ts';
import { movedRows } from './moved-rows.server.ts';

type Previewed = { preview: ShownPreview; values: Record<string, string> };

/** Shows what a change of the calendar would do, before it is made: the days, and the deadlines that move. */
export const previewChange = async (event: RequestEvent, what: DayOffChange['what']): Promise<Previewed | Failure> => {
  if (!pages.openRegister(event).mayChange) error(403);
  const values = valuesOf(await event.request.formData());
  const preview = await previewDayOff(what, values);
  if (!preview.ok) return refusedForm(event, preview.refusal, values);
  const { changed, before, after } = preview.value;
  const { locale, now } = event.locals;
  const [moved, names] = await Promise.all([
    deadlinesMoved(
      changed.map(({ day }) => day),
      { before, after }
    ),
    registerNames(locale, today(now))
  ]);
  return {
    values: Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    ),
    preview: {
      removal: what === 'remove',
      days: changed.map(({ day, was, is }) => ({
        day: fullDate(day, locale),
        was: DAY_STATUS_WORDS[was]({}, { locale }),
        is: DAY_STATUS_WORDS[is]({}, { locale })
      })),
      count: moved.length,
      open: moved.filter(({ open }) => open).length,
      rows: movedRows(moved, locale, names)
    }
  };
};
