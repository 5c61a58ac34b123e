import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Link } from '#ui/link.ts';

const link = (path: string, text: string, current = ''): Link => ({
  href: localizeHref(path),
  text,
  current: current === path || current.startsWith(`${path}/`)
});

/** The sections in the header; `path` is the page's own, without its language. */
export const navigation = (path: string): Link[] => [
  link('/schedule', m.site_nav_schedule(), path),
  link('/questions', m.site_nav_questions(), path),
  link('/promises', m.site_nav_promises(), path),
  link('/live', m.site_nav_live(), path),
  link('/control', m.control_nav(), path),
  link('/decree', m.law_decree(), path),
  link('/find', m.site_nav_find(), path)
];

export const footerColumns = (): { title: string; links: Link[] }[] => [
  {
    title: m.site_footer_take_part(),
    links: [
      link('/schedule', m.site_nav_schedule()),
      link('/plans', m.plan_public_nav()),
      link('/priorities', m.priorities_nav()),
      link('/live', m.site_nav_live()),
      link('/find', m.site_nav_find())
    ]
  },
  {
    title: m.site_footer_follow(),
    links: [
      link('/questions', m.site_nav_questions()),
      link('/promises', m.site_nav_promises()),
      link('/progress', m.site_nav_progress()),
      link('/control', m.control_nav())
    ]
  },
  {
    title: m.site_footer_about(),
    links: [
      link('/about', m.site_about()),
      link('/decree', m.law_title()),
      link('/privacy', m.site_privacy()),
      link('/open-data', m.site_open_data()),
      link('/journal', m.proof_journal_title()),
      link('/office', m.site_footer_staff())
    ]
  }
];
