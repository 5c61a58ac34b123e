import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Duty } from '#platform/actor.ts';
import type { IconName } from '#ui/icons.ts';
import type { OfficeLink, OfficeSection } from '#ui/OfficeSections.svelte';

type Room = { path: string; text: () => string; icon: IconName; duties?: readonly Duty[] };

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair', 'akim', 'controller', 'administrator'];
const ATTESTING: readonly Duty[] = ['press-officer', 'hall-operator', ...HEADS];
const PLANNING: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head', 'analyst', 'controller'];
const SORTING: readonly Duty[] = ['analyst', 'moderator', 'first-head', 'deputy-head', 'agency-chair'];
const ASKED: readonly Duty[] = ['moderator', 'press-officer', ...HEADS];

/** The rooms of the office in the order of a meeting's life; those with duties are shown to their holders only. */
const SECTIONS: readonly { title: (() => string) | null; rooms: readonly Room[] }[] = [
  {
    title: null,
    rooms: [
      { path: '/office', text: m.office_desk, icon: 'list' },
      { path: '/office/absences', text: m.absences_title, icon: 'clock' }
    ]
  },
  {
    title: m.office_section_meetings,
    rooms: [
      { path: '/office/priorities', text: m.priorities_nav, icon: 'map', duties: PLANNING },
      { path: '/office/proposals', text: m.proposals_nav, icon: 'list', duties: PLANNING },
      { path: '/office/schedule', text: m.office_schedule, icon: 'calendar' },
      { path: '/office/plans', text: m.plan_nav, icon: 'file', duties: [...PLANNING, 'agency-chair'] },
      { path: '/office/meetings', text: m.office_meetings, icon: 'chat' }
    ]
  },
  {
    title: m.office_section_questions,
    rooms: [
      { path: '/office/questions', text: m.office_questions, icon: 'search', duties: ASKED },
      { path: '/office/sorting', text: m.sboard_nav, icon: 'list', duties: [...SORTING, 'akim', 'controller'] },
      { path: '/office/sorting/contests', text: m.contest_nav, icon: 'chat', duties: ['analyst', 'first-head'] },
      { path: '/office/assignments', text: m.office_assignments, icon: 'check', duties: ['executor', ...ASKED] },
      { path: '/office/progress', text: m.office_progress, icon: 'file' }
    ]
  },
  {
    title: m.control_section,
    rooms: [
      { path: '/office/control', text: m.control_nav, icon: 'check' },
      { path: '/office/attest', text: m.attest_nav, icon: 'file', duties: ATTESTING },
      { path: '/office/risks', text: m.risk_nav, icon: 'alert', duties: ['press-officer', ...HEADS] }
    ]
  },
  {
    title: m.office_section_system,
    rooms: [
      { path: '/office/registry', text: m.office_registry, icon: 'map', duties: ['administrator', 'controller'] },
      {
        path: '/office/sorting/themes',
        text: m.taxonomy_title,
        icon: 'list',
        duties: ['administrator', 'controller', 'analyst']
      },
      { path: '/office/jobs', text: m.office_jobs, icon: 'clock', duties: ['administrator'] },
      { path: '/office/journal', text: m.office_journal, icon: 'file', duties: ['administrator', 'controller'] }
    ]
  }
];

/** What the office offers a holder of these duties; `path` is the page's own, without its language. */
export const officeSections = (duties: readonly Duty[], path: string): OfficeSection[] =>
  SECTIONS.map(({ title, rooms }) => ({
    title: title?.(),
    links: rooms.filter((room) => room.duties?.some((duty) => duties.includes(duty)) ?? true).map(linkTo(path))
  })).filter((section) => section.links.length > 0);

const linkTo =
  (current: string) =>
  ({ path, text, icon }: Room): OfficeLink => ({
    href: localizeHref(path),
    text: text(),
    icon,
    current: current === path || (path !== '/office' && current.startsWith(`${path}/`))
  });
