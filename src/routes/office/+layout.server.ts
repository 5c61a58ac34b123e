import { nameOf } from '#registry/index.ts';
import { bodyNames, postTitles } from '#registry/server/index.ts';
import type { LayoutServerLoad } from './$types';

/** Which posts the signed-in person holds, in words; null on the sign-in page. */
export const load: LayoutServerLoad = async ({ locals }) => {
  if (locals.actor.kind !== 'staff') return { post: null };
  const { posts } = locals.actor;
  const held = posts[0];
  if (!held) return { post: { title: '', body: '', duties: [], roles: [] } };
  const [names, titles] = await Promise.all([bodyNames(), postTitles(posts.map((post) => post.post))]);
  const body = names.get(held.body);
  return {
    post: {
      title: posts.map((post) => nameOf(titles.get(post.post), locals.locale)).join(', '),
      body: body ? nameOf(body, locals.locale) : '',
      duties: posts.map((post) => post.duty),
      roles: posts.flatMap((post) => post.roles)
    }
  };
};
