import { expect, it } from 'vitest';
import { PERMISSIONS } from '../src/permissions.ts';
import { RULES_OF_READING } from '../src/reading.ts';
import { renderPermissions } from './render-permissions.ts';

it('writes every permission and every rule of reading, the same each time', () => {
  const text = renderPermissions();
  for (const permission of PERMISSIONS) expect(text).toContain(`\n| \`${permission}\` `);
  for (const rule of RULES_OF_READING) expect(text).toContain(`\n| \`${rule}\` `);
  expect(renderPermissions()).toBe(text);
});
