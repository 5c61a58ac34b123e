import { error, json } from '@sveltejs/kit';
import { actorId } from '#platform/actor.ts';
import { hasActOf, lockWish, placeWish, undoPlace, unplaceWish } from '#planning/server/index.ts';
import type { ActAnswer, SentPlace } from '#planning/variants/ui/board-data.ts';
import { refusalWords } from '../../../../../../refusal-words.server.ts';
import { statusOf, valuesOf } from '../../../../../../submit.server.ts';
import { variantOf } from '../../variant-page.server.ts';
import { sentPlaces } from '../board-page.server.ts';
import type { RequestHandler } from './$types';

/** How every place of the variant stands: for a board that is open while others work. */
export const GET: RequestHandler = async ({ params }) => {
  const { id } = await variantOf(params, params.variant);
  return json({ places: await sentPlaces(id) });
};

const ACTS = new Map([
  ['place', placeWish],
  ['unplace', unplaceWish],
  ['lock', lockWish],
  ['undo', undoPlace]
] as const);

/** One act on a place, as the board sends it: the place as it stands afterwards, or why it was refused and how it stands. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
  const variant = (await variantOf(params, params.variant)).id;
  const { act: name, receipt, ...values } = valuesOf(await request.formData());
  const act = [...ACTS].find(([known]) => known === name)?.[1] ?? error(400);
  const outcome = await act(locals.actor, { ...values, variant }, { receipt: String(receipt ?? '').slice(0, 100) });
  const places = new Map((await sentPlaces(variant)).map((place) => [place.wish, place]));
  if (outcome.ok) {
    const { wish } = outcome.value;
    const canUndo = await hasActOf(variant, actorId(locals.actor));
    return json({ ok: true, place: places.get(wish) ?? inTray(wish), canUndo } satisfies ActAnswer);
  }
  const { refusal } = outcome;
  const { summary, fields } = refusalWords(refusal, locals.locale);
  const wish = values['wish'];
  const place = typeof wish === 'string' ? (places.get(wish) ?? inTray(wish)) : null;
  const message = Object.values(fields)[0] ?? summary;
  return json({ ok: false, reason: refusal.reason, message, place } satisfies ActAnswer, { status: statusOf(refusal) });
};

const inTray = (wish: string): SentPlace => ({ wish, region: null, on: null, locked: false, version: 0 });
