import { error, type RequestEvent } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { nameOf, type Post } from '#registry/index.ts';
import { findPost } from '#registry/server/index.ts';
import type { Link } from '#ui/link.ts';
import { here, registryHref } from '../register-pages.server.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The post of this address, or 404. */
export const postOr404 = async (id: string): Promise<Post> =>
  (UUID.test(id) ? await findPost(id) : undefined) ?? error(404);

/** The way to a page about this post. */
export const postCrumbs = (event: RequestEvent, post: Post, title: string): Link[] => [
  { href: registryHref('/posts'), text: m.registry_posts() },
  { href: registryHref(`/posts/${post.id}`), text: nameOf(post.titles, event.locals.locale) },
  here(event, title)
];

/** Back to the post after a change. */
export const toPost = ({ post }: { post: string }): string => `/office/registry/posts/${post}?done=1`;
