import { actorId } from '#platform/actor.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { draftVersions, notesOn } from '#questions/server/index.ts';
import { htmlLang } from '#text/index.ts';

/** The notes of colleagues on a question, by its id, as a page shows them. */
export const shownNotes = async (question: string, { actor, locale }: Pick<App.Locals, 'actor' | 'locale'>) =>
  (await notesOn(question, actorId(actor))).map(({ at, text, ...note }) => ({
    ...note,
    text,
    lang: htmlLang(text),
    at: shortDateTime(at, locale)
  }));

/** The versions of the draft of its answer, newest first. */
export const shownVersions = async (question: string, { locale }: Pick<App.Locals, 'locale'>) =>
  (await draftVersions(question)).map(({ version, text, by, at }) => ({
    version,
    text,
    by,
    lang: htmlLang(text),
    at: at ? shortDateTime(at, locale) : ''
  }));
