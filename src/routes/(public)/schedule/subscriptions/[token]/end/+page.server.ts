import { endSubscription } from '#planning/server/index.ts';
import { submit } from '../../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

// Opening the page changes nothing: mail programs open links by themselves.
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
};

export const actions: Actions = {
  default: (event) =>
    submit(event, endSubscription, {
      to: ({ entry }) => `/schedule/entries/${entry}?done=ended`,
      input: () => ({ token: event.params.token })
    })
};
