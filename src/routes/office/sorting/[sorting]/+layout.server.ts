import { today } from '#platform/clock.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { progressWords } from '#sorting/board/ui/board-words.ts';
import { listedThemes, themeOf } from '#sorting/board/ui/listed-themes.ts';
import { countQuestions, taxonomy } from '#sorting/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { scopeWords } from '../scope-words.server.ts';
import { openBoard } from './board-actions.server.ts';
import type { LayoutServerLoad } from './$types';

/** The list of groups by their themes; the page beside it shows one of them. Loaded anew only when an act has changed it. */
export const load: LayoutServerLoad = async ({ params, url, untrack, locals }) => {
  const { locale, now } = locals;
  const board = await openBoard(params.sorting, locals);
  const { result, scope } = board;
  const [{ themes }, standing, register] = await Promise.all([
    taxonomy(),
    countQuestions(scope),
    registerNames(locale, today(now))
  ]);
  return {
    board: {
      id: board.id,
      state: board.state,
      edition: board.edition,
      progress: board.progress,
      doing: progressWords(board, locale),
      lastRun: board.result ? board.lastRun : null,
      adoptedVersion: board.adoptedVersion,
      computedAt: board.computedAt && fullDateTime(board.computedAt, locale),
      ...scopeWords(board.id, scope, { locale, body: register.body, region: register.region }),
      counts: { questions: result?.questions ?? 0, people: result?.people ?? 0, groups: result?.groups.length ?? 0 },
      doubts: result?.doubts.length ?? 0,
      /** How many questions are public that this sorting does not know. */
      since: result ? Math.max(0, standing - result.questions) : 0
    },
    themes: result
      ? listedThemes(result, {
          names: new Map(themes.map(({ id, names }) => [id, nameOf(names, locale)])),
          unfolded:
            url.searchParams.get('theme') ??
            themeOf(
              result,
              untrack(() => params.group)
            )
        })
      : []
  };
};
