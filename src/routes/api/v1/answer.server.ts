import { json } from '@sveltejs/kit';
import { config } from '#platform/server/config.ts';

/** An answer of the open interface: anyone's program may read it, and it may be shared for a moment. */
export const answer = (resource: unknown): Response =>
  json(resource, {
    headers: {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': `public, max-age=0, s-maxage=${config.SHARED_CACHE_SECONDS}`
    }
  });
