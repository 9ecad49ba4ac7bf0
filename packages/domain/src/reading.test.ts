import { expect, it } from 'vitest';
import { isWithin, PERMISSION_SCOPES, ROLES, scopeOf } from './permissions.ts';
import { READING_RULES, RULES_OF_READING, waysToRead } from './reading.ts';

it.each(RULES_OF_READING)('%s needs a right of the permission table', (rule) => {
  const { permission, scope } = READING_RULES[rule];
  if (permission === null) return;
  const known: readonly string[] = PERMISSION_SCOPES[permission];
  expect(known).toContain(scope);
});

it.each(ROLES)('the rules of %s are those its scopes reach', (role) => {
  for (const rule of RULES_OF_READING) {
    const { permission, scope } = READING_RULES[rule];
    const reach = permission === null ? scope : scopeOf({ roles: [role] }, permission);
    expect([rule, waysToRead({ roles: [role] }, rule).length > 0]).toEqual([
      rule,
      reach !== null && isWithin(scope, reach),
    ]);
  }
});
