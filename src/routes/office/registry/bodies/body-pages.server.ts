import type { RequestEvent } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { type Body, nameOf } from '#registry/index.ts';
import type { Link } from '#ui/link.ts';
import { here, registryHref } from '../register-pages.server.ts';

/** The way to a page about this body. */
export const bodyCrumbs = (event: RequestEvent, body: Body, title: string): Link[] => [
  { href: registryHref('/bodies'), text: m.registry_bodies() },
  { href: registryHref(`/bodies/${body.id}`), text: nameOf(body.names, event.locals.locale) },
  here(event, title)
];

/** Back to the body after a change. */
export const toBody = ({ body }: { body: string }): string => `/office/registry/bodies/${body}?done=1`;
