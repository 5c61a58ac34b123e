import { deskOf } from './desk.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { actor, now, locale } }) => ({
  items: await deskOf({ actor, now, locale }),
  hasPost: actor.kind === 'staff' && actor.posts.length > 0
});
