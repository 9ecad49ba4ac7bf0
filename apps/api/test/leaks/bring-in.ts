import { exported, preview } from '../language/bundles.ts';
import type { TestApp } from '../app.ts';
import type { Agency } from '../office.ts';

/** An act of the administrator. */
type Act = (mutation: string, given: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The administrator brings people in as one file, and looks at another one that is not right yet: the id of that. */
export async function bringIn(app: TestApp, { admin, id }: Agency, act: Act): Promise<string> {
  const bundle = await exported(admin);
  const known = { username: `quach.z.${id}`, fullName: 'Quách Văn Dĩ' };
  bundle.people.push(known);
  bundle.posts.push({
    username: known.username,
    title: 'Thủ kho',
    roles: ['SPECIALIST'],
    basis: 'Quyết định 9/QĐ',
    // To come, so that no list of today is another one.
    validFrom: '2026-12-01',
  });
  const seen = await preview({ app }, admin, bundle);
  await act('importBundle', { bundleId: seen.id, fingerprint: seen.fingerprint });
  Object.assign(known, { fullName: 'Quách Văn Dỉ' });
  bundle.books.push({ direction: 'OUTGOING', series: 'XYZ', year: 2026, lastNumber: 1 });
  return (await preview({ app }, admin, bundle)).id;
}
