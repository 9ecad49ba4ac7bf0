import { expect, it } from 'vitest';
import { LIFECYCLE_TABLES } from '../src/lifecycles.ts';
import { PERMISSIONS } from '../src/permissions.ts';
import { renderLifecycles } from './render-lifecycles.ts';

it('writes every action and permission, the same each time', () => {
  const text = renderLifecycles();
  for (const [feature, { transitions }] of LIFECYCLE_TABLES) {
    expect(text).toContain(`\n## ${feature}\n`);
    for (const action of Object.keys(transitions)) expect(text).toContain(`\n| \`${action}\` `);
  }
  for (const permission of PERMISSIONS) expect(text).toContain(`\n| \`${permission}\` `);
  expect(text).toContain('  QUEUED --> DELIVERED: DELIVER\n');
  expect(renderLifecycles()).toBe(text);
});
