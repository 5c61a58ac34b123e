import { expect, test } from 'vitest';
import { editions } from '#decree/index.ts';
import { readControlQuery } from '../control-filters.ts';
import { controlSections, sumOf } from '../control-table.ts';
import { type ControlFrame, showCounts, showSection } from './shown-control.ts';

const NONE = sumOf([]);
const all = readControlQuery(new URLSearchParams());
const frame: ControlFrame = {
  locale: 'en',
  verdict: null,
  name: (body) => `the body ${body}`,
  cellHref: (body, norm) => `/control/2026/${body}/${norm}`,
  bodyHref: (body) => `/control?body=${body}`,
  pointHref: (point) => `/decree/${point}`,
  replyHref: (body) => `#reply-${body}`
};
const counts = { ...NONE, kept: 2, 'kept-late': 1, overdue: 1, 'due-soon': 3, 'not-due': 4 };
const [section] = controlSections(
  [{ who: 'health', norm: '1-4-6', counts }],
  { norms: editions['draft-112'].norms, bodies: ['health'] },
  all
);
if (!section) throw new Error('no section');

const SAID = 'fallen due: 4, in time: 2, late: 1, overdue: 1; due soon: 3; ahead: 4';
const cell = { said: SAID, href: '/control/2026/health/1-4-6' };

test('a cell says its verdict in a word, its figure with the denominator, and all of its counts', () => {
  expect(showSection(section, frame)).toEqual({
    group: 'central',
    title: 'Central executive bodies',
    finding: 'Central executive bodies: 2 of 4 duties that fell due were kept in time, 1 late; overdue: 1.',
    heads: [
      {
        norm: '1-4-6',
        label: '1-4-6',
        title: 'Announcement',
        point: 'point 1, subpoint 4, sixth paragraph',
        href: '/decree/1-4-6'
      }
    ],
    rows: [
      {
        who: 'health',
        name: 'the body health',
        href: '/control?body=health',
        total: { text: '2/4', said: SAID },
        worst: 'overdue',
        word: 'Overdue',
        reply: '#reply-health',
        cells: [{ ...cell, text: '2/4', kind: 'overdue', word: 'Overdue' }]
      }
    ]
  });
});

test('a verdict that is looked for stands in its cells with its own count', () => {
  const [row] = showSection(section, { ...frame, verdict: 'due-soon' }).rows;
  expect(row?.cells).toEqual([{ ...cell, text: '3', kind: 'due-soon', word: 'Due soon' }]);
});

test('where nothing fell due there is no share', () => {
  expect(showCounts({ ...NONE, 'not-due': 3 }, 'en')).toEqual({ text: '· 3', said: 'ahead: 3' });
  expect(showCounts({ ...NONE, 'not-applicable': 3 }, 'en')).toEqual({ text: '–', said: '' });
});
