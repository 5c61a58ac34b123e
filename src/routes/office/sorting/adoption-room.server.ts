import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { canAdoptSorting, canSort, differencesOf, type Owner, type SortingResult } from '#sorting/index.ts';
import { publishedSorting, type SortingStanding, taxonomy } from '#sorting/server/index.ts';
import * as shown from '#sorting/adoption/ui/shown-sorting.ts';
import { registerNames } from '../../register-names.server.ts';
import { sortingPath } from '../../sorting-page.server.ts';

const MOST_SHOWN = 10;
const MOST_DIFFERENCES = 40;

type Room = {
  /** The number of the meeting or the code of the period's scope. */
  code: string;
  owner: Owner;
  /** Undefined where none was asked for. */
  sorting: SortingStanding | undefined;
};

/** What sorting came to so far, for who may adopt it. */
export const adoptionRoom = async ({ code, owner, sorting }: Room, { locale, actor, now }: App.Locals) => {
  const [published, register] = await Promise.all([publishedSorting(code), registerNames(locale, today(now))]);
  const names = { locale, body: register.body, region: register.region };
  const { result, proposal } = sorting ?? {};
  return {
    code,
    sorting: sorting ? { id: sorting.id, state: sorting.state, edition: String(sorting.edition) } : null,
    shown: result && proposal ? await showResult(result, proposal, names) : null,
    boardHref: sorting && canSort(actor, owner) ? localizeHref(`/office/sorting/${sorting.id}`) : null,
    publicHref: published ? localizeHref(sortingPath(published.sorting)) : null,
    maySort: canSort(actor, owner),
    mayAdopt: canAdoptSorting(actor, owner)
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
