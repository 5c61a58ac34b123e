import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { localizeHref } from '#paraglide/runtime.js';
import {
  accountOf,
  changePassword,
  confirmSecondFactor,
  PASSWORD_LENGTH,
  revokeOtherSignIns,
  revokeSignIn,
  signedInPerson,
  signInsOf,
  startSecondFactor,
  stopSecondFactor,
  type AccountChange
} from '#platform/server/auth/index.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { handOnCookies } from '../hand-on-cookies.server.ts';
import { refusedForm, submit, type Failure, valuesOf } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { deviceName } from './device-name.ts';
import type { Pending } from './pending.ts';

const PAGE = '/office/security';

export const load: PageServerLoad = async ({ locals, request, url }) => {
  const signedIn = await signedInPerson(request.headers);
  const account = signedIn && (await accountOf(signedIn.person));
  if (!account) error(403);
  const signIns = await signInsOf(signedIn.person, locals.now);
  return {
    account,
    leastLength: PASSWORD_LENGTH.least,
    current: signedIn.session,
    done: url.searchParams.get('done'),
    signIns: signIns.map(({ id, since, address, device }) => ({
      id,
      since: shortDateTime(since, locals.locale),
      address: address ?? '',
      device: deviceName(device),
      here: id === signedIn.session
    }))
  };
};

/** The fields of the form, each as text, and who sends it. */
const sent = async (event: RequestEvent): Promise<{ person: string; field: (name: string) => string }> => {
  const values = valuesOf(await event.request.formData());
  if (event.locals.actor.kind !== 'staff') error(403);
  const field = (name: string): string => {
    const value = values[name];
    return typeof value === 'string' ? value : '';
  };
  return { person: event.locals.actor.person, field };
};

const finish = (event: RequestEvent, outcome: AccountChange, done: string): Failure => {
  if (!outcome.ok) return refusedForm(event, outcome.refusal, {});
  handOnCookies(event, outcome.value.cookies);
  redirect(303, localizeHref(`${PAGE}?done=${done}`));
};

/** What the authenticator needs: as a picture, and as letters for who cannot take one. */
const shown = (uri: string, backupCodes: string): Pending => ({
  picture: `data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 3 }))}`,
  letters: (new URL(uri).searchParams.get('secret') ?? '').replace(/.{4}(?=.)/g, '$& '),
  uri,
  backupCodes
});

const isOtp = (uri: string): boolean => uri.startsWith('otpauth://totp/') && uri.length < 500 && URL.canParse(uri);

export const actions: Actions = {
  password: async (event) => {
    const { person, field } = await sent(event);
    const given = { current: field('current'), next: field('next') };
    return finish(event, await changePassword(event.request.headers, person, given), 'password');
  },
  start: async (event) => {
    const { person, field } = await sent(event);
    const outcome = await startSecondFactor(event.request.headers, person, field('password'));
    if (!outcome.ok) return refusedForm(event, outcome.refusal, {});
    return { pending: shown(outcome.value.uri, outcome.value.backupCodes.join(' ')) };
  },
  confirm: async (event) => {
    const { person, field } = await sent(event);
    const failure = finish(event, await confirmSecondFactor(event.request.headers, person, field('code')), 'second-on');
    // The authenticator's secret is shown once by better-auth: a mistyped code must not lose it.
    const pending = isOtp(field('uri')) ? shown(field('uri'), field('backup').slice(0, 500)) : undefined;
    return pending ? fail(failure.status, { ...failure.data, pending }) : failure;
  },
  stop: async (event) => {
    const { person, field } = await sent(event);
    return finish(event, await stopSecondFactor(event.request.headers, person, field('password')), 'second-off');
  },
  revoke: (event) => submit(event, revokeSignIn, { to: () => `${PAGE}?done=revoked` }),
  revokeOthers: (event) => submit(event, revokeOtherSignIns, { to: () => `${PAGE}?done=revoked` })
};
