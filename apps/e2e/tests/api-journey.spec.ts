import { expect } from '@playwright/test';
import { test } from '../office/desk.ts';
import { DEMO_PASSWORD } from '@qlvb/demo/accounts';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeKey } from '../office/integrator.ts';

/** The example an integrator reads is run as it is printed in the documentation. */
test('the documented API journey runs to its end', async ({ baseURL }) => {
  const example = join(import.meta.dirname, '../../../docs/examples/journey.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [example, baseURL ?? '', DEMO_PASSWORD]);
  expect(stdout).toContain('The matter is done.');
  expect(stdout).toContain('UBND huyện Hòn Đất RETURNED');
});

/** Taken from the page itself: what stands there is what runs. */
test('the documented request with a key is answered', async ({ baseURL }) => {
  const address = baseURL ?? '';
  const page = readFileSync(join(import.meta.dirname, '../../../docs/INTEGRATION.md'), 'utf8');
  const [, example = ''] = /## A key[^]*?```sh\n([^]*?)```/.exec(page) ?? [];
  expect(example).toContain('curl');
  const { name, secret } = await makeKey(address, 'quantri.stc', ['INCOMING_READ']);
  const env = { ...process.env, ADDRESS: address, KEY: secret };
  const { stdout } = await promisify(execFile)('sh', ['-c', example], { env });
  const { data, errors } = JSON.parse(stdout) as {
    data: { ownKey: object; incomingDocuments: object };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  expect(data.ownKey).toMatchObject({ name, scopes: ['INCOMING_READ'], perMinute: 60 });
  expect(data.incomingDocuments).toHaveProperty('edges');
});
