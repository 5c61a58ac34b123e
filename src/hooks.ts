import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#paraglide/runtime.js';

/** One route for each page; its language is in the address: kk at `/`, ru at `/ru`, en at `/en`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
