import { expect, it } from 'vitest';
import { LIFECYCLE_TABLES } from '../src/lifecycles.ts';
import { renderLifecycles } from './render-lifecycles.ts';

it('writes every action, the same each time', () => {
  const text = renderLifecycles();
  for (const [feature, { transitions }] of LIFECYCLE_TABLES) {
    expect(text).toContain(`\n## ${feature}\n`);
    for (const action of Object.keys(transitions)) expect(text).toContain(`\n| \`${action}\` `);
  }
  expect(text).toContain('  QUEUED --> DELIVERED: DELIVER\n');
  expect(renderLifecycles()).toBe(text);
});
