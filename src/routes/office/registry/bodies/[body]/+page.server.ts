import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { shortDate } from '#platform/words/index.ts';
import { type Body, nameOf, type Succession } from '#registry/index.ts';
import { bodyNames, listPosts, successionsOf, withdrawSuccessor } from '#registry/server/index.ts';
import { DUTY_WORDS, KIND_WORDS, ROLE_WORDS } from '#registry/ui/words.ts';
import { submit } from '../../../../submit.server.ts';
import * as pages from '../../register-pages.server.ts';
import { toBody } from '../body-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

const factsOf = async (body: Body, locale: Locale) => {
  const parent = body.parent ? (await bodyNames()).get(body.parent) : undefined;
  const facts = [
    { label: m.registry_kind(), text: KIND_WORDS[body.kind]() },
    { label: m.registry_from(), text: pages.firstDay(body.validFrom, locale) },
    { label: m.registry_to(), text: pages.lastDay(body.validTo, locale) },
    { label: m.registry_body_parent(), text: nameOf(parent, locale) },
    { label: m.registry_site(), text: body.site ?? '', ...(body.site && { href: body.site }) },
    { label: m.registry_keywords(), text: body.keywords.join(', ') }
  ];
  return facts.filter(({ text }) => text !== '');
};

const rolesOf = (body: Body, locale: Locale, mayChange: boolean) =>
  body.roles.map(({ role, validFrom, validTo }) => {
    const href = pages.registryHref(`/bodies/${body.id}/roles/ending?role=${role}&from=${validFrom.toString()}`);
    return {
      id: `${role} ${validFrom.toString()}`,
      text: ROLE_WORDS[role](),
      cells: [
        { text: pages.firstDay(validFrom, locale) },
        { text: pages.lastDay(validTo, locale) },
        mayChange && validTo === null ? { text: m.registry_role_end(), href } : { text: '' }
      ]
    };
  });

const historyOf = async (body: Body, steps: readonly Succession[], locale: Locale) => {
  const names = await bodyNames();
  return steps.map((step) => {
    const before = step.successor === body.id;
    const other = before ? step.body : step.successor;
    return {
      id: `${step.body} ${step.successor}`,
      word: before ? m.registry_predecessor() : m.registry_successor(),
      name: nameOf(names.get(other), locale),
      href: pages.registryHref(`/bodies/${other}`),
      since: shortDate(step.since, locale),
      withdrawn: before ? null : step.successor
    };
  });
};

export const load: PageServerLoad = async (event) => {
  const { mayChange } = pages.openRegister(event);
  const { locale } = event.locals;
  const body = await pages.bodyOr404(event.params.body);
  const posts = await listPosts({ on: pages.dayOfFilter(event), body: body.id, page: 1 });
  const name = nameOf(body.names, locale);
  return {
    name,
    body: body.id,
    mayChange,
    closed: body.validTo !== null,
    done: pages.wasDone(event),
    crumbs: pages.crumbs({ href: pages.registryHref('/bodies'), text: m.registry_bodies() }, pages.here(event, name)),
    facts: await factsOf(body, locale),
    roles: rolesOf(body, locale, mayChange),
    history: await historyOf(body, await successionsOf(body.id), locale),
    posts: posts.rows.map((post) => ({
      id: post.id,
      text: nameOf(post.titles, locale),
      href: pages.registryHref(`/posts/${post.id}`),
      cells: [{ text: DUTY_WORDS[post.duty]() }, { text: post.holder?.name ?? m.registry_vacant() }]
    })),
    postsTotal: posts.total,
    at: pages.registryHref(`/bodies/${body.id}`),
    allPosts: pages.registryHref(`/posts?body=${body.id}`),
    newPost: pages.registryHref(`/posts/new?body=${body.id}`)
  };
};

export const actions: Actions = {
  withdraw: (event) => submit(event, withdrawSuccessor, { to: toBody })
};
