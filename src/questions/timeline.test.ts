import { expect, test } from 'vitest';
import { timelineItems, type TimelineStep } from './timeline.ts';

const at = (instant: string): Temporal.Instant => Temporal.Instant.from(instant);

test('what is done comes first, what is awaited last, and an awaited day is a day without an hour', () => {
  const on = Temporal.PlainDate.from('2026-12-02');
  const steps: TimelineStep[] = [
    { at: at('2026-12-01T19:00:00Z'), on, title: 'Awaited', body: null, state: 'next' },
    { at: at('2026-11-02T10:00:00Z'), title: 'Answered', body: 'Жол жөнделеді', state: 'done' },
    { at: at('2026-11-01T10:00:00Z'), title: 'Asked', body: null, state: 'done' }
  ];
  expect(timelineItems(steps, 'ru')).toEqual([
    {
      title: 'Asked',
      body: null,
      state: 'done',
      time: 'воскресенье, 1 ноября 2026 года, 15:00',
      datetime: '2026-11-01T10:00:00Z'
    },
    {
      title: 'Answered',
      body: 'Жол жөнделеді',
      lang: 'kk',
      state: 'done',
      time: 'понедельник, 2 ноября 2026 года, 15:00',
      datetime: '2026-11-02T10:00:00Z'
    },
    { title: 'Awaited', body: null, state: 'next', time: 'среда, 2 декабря 2026 года', datetime: '2026-12-02' }
  ]);
});
