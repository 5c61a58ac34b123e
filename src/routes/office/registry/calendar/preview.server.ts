import { error, type RequestEvent } from '@sveltejs/kit';
import { printPoint } from '#decree/index.ts';
import { DAY_STATUS_WORDS, dutySubjectWords, pointAddress, stepWords } from '#oversight/index.ts';
import { deadlinesMoved, type MovedDuty } from '#oversight/server/index.ts';
import type { ShownPreview } from '#oversight/ui/DayOffPreview.svelte';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDate, shortDate } from '#platform/words/index.ts';
import type { DayOffChange } from '#registry/index.ts';
import { previewDayOff } from '#registry/server/index.ts';
import { type RegisterNames, registerNames } from '../../../register-names.server.ts';
import { type Failure, refusedForm, valuesOf } from '../../../submit.server.ts';
import * as pages from '../register-pages.server.ts';

/** More rows than this help nobody to decide. */
const SHOWN = 200;

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
      moved: moved.slice(0, SHOWN).map((duty) => movedInWords(duty, locale, names))
    }
  };
};

const movedInWords = (
  { obligation, was, is, open }: MovedDuty,
  locale: Locale,
  names: RegisterNames
): ShownPreview['moved'][number] => {
  const { norm, who, edition, id } = obligation;
  const day = (on: Temporal.PlainDate): string => shortDate(on, locale);
  return {
    id,
    body: names.body(who),
    point: norm.cites ? printPoint(norm.cites, locale) : m.law_no_point(),
    href: localizeHref(pointAddress(edition, norm.id)),
    summary: norm.summary[locale],
    of: dutySubjectWords(obligation, locale, names.region),
    deadline: was.dueOn.equals(is.dueOn)
      ? m.law_preview_warning_moves({ due: day(is.dueOn), was: day(was.warnOn), is: day(is.warnOn) })
      : m.law_preview_due_moves({ was: day(was.dueOn), is: day(is.dueOn) }),
    steps: is.steps.map((step) => stepWords(step, locale)),
    open
  };
};
