import { error, type RequestEvent } from '@sveltejs/kit';
import { editionsIn } from '#decree/index.ts';
import { canReply, numberBetween } from '#oversight/index.ts';
import { controlCells, repliesOf, replyToVerdicts } from '#oversight/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { config } from '#platform/server/config.ts';
import { numberedTitle } from '../../../../../control-choices.server.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Asking = Pick<RequestEvent, 'locals'> & { params: { year: string; body: string } };

/** The year and the body whose own official asks; else 404 or 403. */
const place = ({ params, locals }: Asking): { year: number; body: string } => {
  const year = numberBetween(params.year, 2000, 2100) ?? error(404);
  if (!canReply(locals.actor, params.body)) error(403);
  return { year, body: params.body };
};

/** Where a body says its word to the verdicts on it. */
export const load: PageServerLoad = async (event) => {
  const { year, body } = place(event);
  const { locale, now } = event.locals;
  const [cells, names, replies] = await Promise.all([
    controlCells({ year, who: body }),
    registerNames(locale, today(now)),
    repliesOf(year, { body })
  ]);
  const norms = editionsIn(config.EDITION, year).flatMap((edition) => edition.norms);
  const own = norms.filter(({ id }) => cells.some(({ norm }) => norm === id));
  const asked = own.find(({ id }) => id === event.url.searchParams.get('point'))?.id ?? null;
  const standing = replies.find(({ norm }) => norm === asked);
  return {
    year,
    body: names.body(body),
    norm: asked ?? '',
    norms: [
      { value: '', text: m.control_reply_to_row({}, { locale }) },
      ...own.map((norm) => ({ value: norm.id, text: numberedTitle(norm, locale) }))
    ],
    values: { textKk: standing?.text.kk ?? '', textRu: standing?.text.ru ?? '' },
    tableHref: localizeHref(`/office/control?year=${year}`),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: (event) => {
    const { year, body } = place(event);
    return submit(event, replyToVerdicts, {
      input: (values) => ({ ...values, body, year: String(year) }),
      to: ({ norm }) =>
        norm === null ? `/office/control?year=${year}&body=${body}` : `/office/control/${year}/${body}/${norm}`
    });
  }
};
