import { expect, test } from 'vitest';
import { staff, system, visitor } from '../../tests/support/actors.ts';
import { canReply, controlledBodies } from './control-permissions.ts';

test('who controls sees every body, an official their own, nobody else any', () => {
  const seen = [
    controlledBodies(staff('controller', 'administration', ['administration'])),
    controlledBodies(staff('analyst', 'administration', ['administration'])),
    controlledBodies(system),
    controlledBodies(staff('analyst', 'health')),
    controlledBodies(staff('first-head', 'health')),
    controlledBodies(visitor())
  ];
  expect(seen).toEqual([null, null, null, ['health'], ['health'], []]);
});

test('the heads and the press officer of a body speak for it, and a filling by the product; others do not', () => {
  const may = [
    canReply(staff('first-head', 'health'), 'health'),
    canReply(staff('press-officer', 'health'), 'health'),
    canReply(staff('akim', 'akimat-abai', ['akimat']), 'akimat-abai'),
    canReply(staff('first-head', 'labour'), 'health'),
    canReply(staff('moderator', 'health'), 'health'),
    canReply(staff('controller', 'administration', ['administration']), 'health'),
    canReply(system, 'health'),
    canReply(visitor(), 'health')
  ];
  expect(may).toEqual([true, true, true, false, false, false, true, false]);
});
