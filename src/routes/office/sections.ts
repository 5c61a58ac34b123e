import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { OfficeLink, OfficeSection } from '#ui/OfficeShell.svelte';

type Link = Omit<OfficeLink, 'current'>;

/** What the office offers a holder of these duties, in the order of a meeting's life. */
export const officeSections = (duties: readonly string[], path: string): OfficeSection[] => {
  const has = (...wanted: string[]): boolean => wanted.some((duty) => duties.includes(duty));
  const heads = ['first-head', 'deputy-head', 'agency-chair', 'controller', 'administrator'];
  const sections: { title?: string; links: (Link | false)[] }[] = [
    { links: [{ href: '/office', text: m.office_desk(), icon: 'list' }] },
    {
      title: m.office_section_meetings(),
      links: [
        { href: '/office/schedule', text: m.office_schedule(), icon: 'calendar' },
        { href: '/office/meetings', text: m.office_meetings(), icon: 'chat' }
      ]
    },
    {
      title: m.office_section_questions(),
      links: [
        has('moderator', 'press-officer', ...heads) && { href: '/office/questions', text: m.office_questions(), icon: 'search' },
        has('executor', 'moderator', 'press-officer', ...heads) && { href: '/office/assignments', text: m.office_assignments(), icon: 'check' },
        { href: '/office/progress', text: m.office_progress(), icon: 'file' }
      ]
    },
    {
      title: m.office_section_system(),
      links: [
        has('administrator', 'controller') && { href: '/office/registry', text: m.office_registry(), icon: 'map' },
        has('administrator') && { href: '/office/jobs', text: m.office_jobs(), icon: 'clock' },
        has('administrator', 'controller') && { href: '/office/journal', text: m.office_journal(), icon: 'file' }
      ]
    }
  ];
  return sections
    .map(({ title, links }) => ({ title, links: links.filter((link) => link !== false).map((link) => localised(link, path)) }))
    .filter((section) => section.links.length > 0);
};

const localised = (link: Link, path: string): OfficeLink => ({
  ...link,
  href: localizeHref(link.href),
  current: link.href === '/office' ? path === link.href : path === link.href || path.startsWith(`${link.href}/`)
});
