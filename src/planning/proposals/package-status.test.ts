import { expect, test } from 'vitest';
import { afterAct, PACKAGE_STATUSES, type PackageAct } from './package-status.ts';

const acts: readonly PackageAct[] = ['submit', 'take-back', 'return', 'accept'];
const because = { justificationKk: '', justificationRu: 'Паводок' };
const silent = { justificationKk: '', justificationRu: '' };

test('what can become of a package is exactly this', () => {
  const table = PACKAGE_STATUSES.flatMap((status) =>
    acts.map((act) => {
      const next = afterAct(act, { status }, [because]);
      return `${status} ${act}: ${next.ok ? next.to : next.refusal.reason}`;
    })
  );
  expect(table).toEqual([
    'draft submit: submitted',
    'draft take-back: proposals-draft',
    'draft return: proposals-draft',
    'draft accept: proposals-draft',
    'submitted submit: proposals-submitted',
    'submitted take-back: draft',
    'submitted return: returned',
    'submitted accept: accepted',
    'returned submit: submitted',
    'returned take-back: proposals-returned',
    'returned return: proposals-returned',
    'returned accept: proposals-returned',
    'accepted submit: proposals-accepted',
    'accepted take-back: proposals-accepted',
    'accepted return: returned',
    'accepted accept: proposals-accepted'
  ]);
});

test('nothing is not submitted, p(1,4,4), nor a line that does not say why', () => {
  expect(afterAct('submit', { status: 'draft' }, [])).toEqual({
    ok: false,
    refusal: { reason: 'proposals-empty', cites: [1, 4, 4] }
  });
  expect(afterAct('submit', { status: 'draft' }, [because, silent, silent])).toEqual({
    ok: false,
    refusal: { reason: 'proposals-unjustified', params: { count: 2 } }
  });
});
