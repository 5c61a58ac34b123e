import { periodCode } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { legalDate, periodName } from '#platform/words/index.ts';
import { parseScope } from '#sorting/index.ts';

/** What is needed to name the subject of a publication. */
export type Naming = { locale: Locale; body: (id: string) => string; region: (id: string) => string };

type Known = {
  name: (options: { locale: Locale }) => string;
  subject: (subject: string, naming: Naming) => string;
  page: (subject: string, version: number) => string;
};

/** The kinds of publications that have a name and a page of their own; others are named by their codes. */
const KNOWN: Readonly<Record<string, Known>> = {
  'quarterly-progress': {
    name: (options) => m.proof_kind_quarterly_progress({}, options),
    subject(subject, { locale, body }) {
      const [id = '', quarter = ''] = subject.split('/');
      const period = periodName(quarter.replace('-', '-Q'), locale);
      return m.proof_subject_of_body({ body: body(id), period }, { locale });
    },
    page: (subject, version) => `/progress/${subject}?version=${version}`
  },
  'journal-head': {
    name: (options) => m.proof_kind_journal_head({}, options),
    subject: (subject, { locale }) => legalDate(subject, locale),
    page: () => '/journal'
  },
  schedule: {
    name: (options) => m.approval_publication({}, options),
    subject: (subject, { locale }) => periodName(subject, locale),
    page: (subject) => `/schedule?year=${subject}`
  },
  'region-priorities': {
    name: (options) => m.priorities_publication_kind({}, options),
    subject(subject, { locale, body }) {
      const [id = '', year = ''] = subject.split('/');
      return m.priorities_publication_subject({ body: body(id), year }, { locale });
    },
    page(subject, version) {
      const [body = '', year = ''] = subject.split('/');
      return `/priorities/${year}/${body}?version=${version}`;
    }
  },
  'departmental-plan': {
    name: (options) => m.plan_publication_kind({}, options),
    subject(subject, { locale, body }) {
      const [id = '', year = ''] = subject.split('/');
      return m.proof_subject_of_body({ body: body(id), period: periodName(year, locale) }, { locale });
    },
    page(subject) {
      const [id = '', year = ''] = subject.split('/');
      return `/plans/${year}/${id}`;
    }
  },
  minutes: {
    name: (options) => m.minutes_publication_kind({}, options),
    subject: (subject, { locale }) => m.minutes_document_title({ number: subject }, { locale }),
    page: (subject, version) => `/meetings/${subject}/minutes?version=${version}`
  },
  sorting: {
    name: (options) => m.adopted_title({}, options),
    subject(code, { locale, body, region }) {
      const scope = parseScope(code);
      if (!scope) return m.adopted_document_title({ number: code }, { locale });
      const name =
        scope.kind === 'body'
          ? body(scope.of)
          : scope.kind === 'region'
            ? region(scope.of)
            : m.adopted_republic({}, { locale });
      const period = periodName(periodCode(scope.period), locale);
      return m.adopted_document_title_period(
        { subject: m.adopted_period_subject({ name, period }, { locale }) },
        { locale }
      );
    },
    page: (code, version) => `${parseScope(code) ? `/sorting/${code}` : `/meetings/${code}/sorting`}?version=${version}`
  },
  'meeting-record': {
    name: (options) => m.record_publication_kind({}, options),
    subject: (subject, { locale }) => m.record_of_meeting({ number: subject }, { locale }),
    page: (subject) => `/meetings/${subject}#record`
  },
  'control-table': {
    name: (options) => m.control_publication_kind({}, options),
    subject: (subject, { locale }) => periodName(subject, locale),
    page: (subject, version) => `/control?year=${subject}&version=${version}`
  }
};

/** What a kind of publication is called. */
export const kindName = (kind: string, locale: Locale): string => KNOWN[kind]?.name({ locale }) ?? kind;

/** Of what a publication is, in words. */
export const subjectName = (kind: string, subject: string, naming: Naming): string =>
  KNOWN[kind]?.subject(subject, naming) ?? subject;

/** The page on which a publication is read; undefined for kinds without one. */
export const publicationPage = (kind: string, subject: string, version: number): string | undefined =>
  KNOWN[kind]?.page(subject, version);
