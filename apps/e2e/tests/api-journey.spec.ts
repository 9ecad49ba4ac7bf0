import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { DEMO_PASSWORD } from '@qlvb/demo/accounts';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The example an integrator reads is run as it is printed in the documentation. */
test('the documented API journey runs to its end', async ({ baseURL }) => {
  const example = join(import.meta.dirname, '../../../docs/examples/journey.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [example, baseURL ?? '', DEMO_PASSWORD]);
  expect(stdout).toContain('The matter is done.');
  expect(stdout).toContain('UBND huyện Hòn Đất RETURNED');
});
