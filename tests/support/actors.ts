import type { BodyRole, Duty, Staff, System, Visitor } from '#platform/actor.ts';

/** Somebody who holds one post: `staff('moderator', 'health')`. */
export const staff = (duty: Duty, body = 'health', roles: BodyRole[] = ['central-body']): Staff => ({
  kind: 'staff',
  person: `${duty}-of-${body}`,
  posts: [{ post: '00000000-0000-7000-8000-000000000001', duty, body, region: null, roles }]
});

/** A reader without sign-in, on a device. */
export const visitor = (device: string | null = null): Visitor => ({ kind: 'visitor', device });

export const system: System = { kind: 'system', name: 'tests' };
