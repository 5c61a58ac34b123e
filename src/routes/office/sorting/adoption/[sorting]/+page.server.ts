import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { askedAs, scopeCode } from '#sorting/index.ts';
import { adoptSorting, askPeriodSorting } from '#sorting/server/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { openBoard } from '../../[sorting]/board-actions.server.ts';
import { adoptionRoom } from '../../adoption-room.server.ts';
import { periodWords } from '../../scope-words.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What sorting the questions of a period came to so far, and its adoption once the period is over. */
export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const sorting = await openBoard(event.params.sorting, event.locals);
  const { scope, owner } = sorting;
  if (scope.kind === 'meeting') error(404);
  const [room, register] = await Promise.all([
    adoptionRoom({ code: scopeCode(scope), owner, sorting }, event.locals),
    registerNames(locale, today(now))
  ]);
  return {
    room,
    title: periodWords(scope, { locale, body: register.body, region: register.region }),
    board: localizeHref(`/office/sorting/${sorting.id}`),
    again: { action: 'ask', hidden: askedAs(scope) },
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  ask: (event) => submit(event, askPeriodSorting, { to: ({ sorting }) => `/office/sorting/${sorting}?done=asked` }),
  adopt: (event) =>
    submit(event, adoptSorting, { to: () => `/office/sorting/adoption/${event.params.sorting}?done=adopted` })
};
