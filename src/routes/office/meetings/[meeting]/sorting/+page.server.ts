import { printPoint } from '#decree/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { canAdoptSorting, canSort, differencesOf, type SortingResult } from '#sorting/index.ts';
import { adoptSorting, askSorting, publishedSorting, sortingOfMeeting, taxonomy } from '#sorting/server/index.ts';
import * as shown from '#sorting/adoption/ui/shown-sorting.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { openMeeting } from '../meeting-rooms.server.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_SHOWN = 10;
const MOST_DIFFERENCES = 40;

/** What sorting a held meeting's questions came to so far, and its adoption, p(1,6). */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const { meeting } = await openMeeting(event.params.meeting, event.locals, 'sorting');
  const [sorting, published, register] = await Promise.all([
    sortingOfMeeting(meeting.id),
    publishedSorting(meeting.number),
    registerNames(locale, today(now))
  ]);
  const names = { locale, body: register.body, region: register.region };
  const { result, proposal } = sorting ?? {};
  return {
    meeting: meeting.id,
    point: printPoint([1, 6], locale),
    sorting: sorting ? { id: sorting.id, state: sorting.state, edition: String(sorting.edition) } : null,
    shown: result && proposal ? await showResult(result, proposal, names) : null,
    boardHref: sorting && canSort(actor, meeting) ? localizeHref(`/office/sorting/${sorting.id}`) : null,
    publicHref: published ? localizeHref(`/meetings/${meeting.number}/sorting`) : null,
    maySort: canSort(actor, meeting),
    mayAdopt: canAdoptSorting(actor, meeting),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

const showResult = async (result: SortingResult, proposal: SortingResult, names: shown.SortingNames) => {
  const themeNames = Object.fromEntries((await taxonomy()).themes.map((theme) => [theme.id, theme.names]));
  const differences = shown.differenceLines(
    { groups: result.groups, themeNames, differences: differencesOf(proposal, result) },
    names
  );
  return {
    questions: result.questions,
    people: result.people,
    total: result.groups.length,
    doubts: result.doubts.length,
    uncertain: result.groups.filter(({ certain }) => !certain).length,
    rows: shown
      .inOrderOf(result, 'support')
      .slice(0, MOST_SHOWN)
      .map((group) => shown.showGroup({ themeNames }, group, 'support', names)),
    differences: differences.slice(0, MOST_DIFFERENCES)
  };
};

const back = (number: string, done: string): string => `/office/meetings/${number}/sorting?done=${done}`;

export const actions: Actions = {
  ask: (event) => submit(event, askSorting, { to: ({ number }) => back(number, 'asked') }),
  adopt: (event) => submit(event, adoptSorting, { to: ({ number }) => back(number, 'adopted') })
};
