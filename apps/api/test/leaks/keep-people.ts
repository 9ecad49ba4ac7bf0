import type { TestApp } from '../app.ts';
import type { Agency } from '../office.ts';

/** An act of the administrator; gives the object of its success. */
type Act = (mutation: string, given: Readonly<Record<string, unknown>>) => Promise<unknown>;

const FROM = '2026-11-01';
const END = '2026-12-31';

/** What the administrator does with people, posts, units and signing authorities; words of his own stay with him. */
export async function keepPeople(app: TestApp, { head, checker, id }: Agency, act: Act): Promise<void> {
  const of = (done: unknown) => done as { readonly id: string; readonly version: number };
  const post = (title: string) => ({
    'post.title': title,
    'post.roles': ['SPECIALIST'],
    'post.validFrom': FROM,
  });
  const identifier = `KG-${id}`;
  const username = `quach.y.${id}`;
  await act('addPerson', { fullName: 'Quách Văn Ý', username, identifier, ...post('Kế toán viên') });
  const [row] = await app.db.query<{ id: string }>('SELECT id FROM persons WHERE identifier = ?', [identifier]);
  const personId = String(row?.id);
  const added = of(await act('addPost', { personId, knownBy: null, ...post('Thủ quỹ') }));
  const main = of(await act('makeMainPost', { positionId: added.id, version: added.version }));
  const named = { title: 'Thủ quỹ kiêm thủ kho', from: '2026-11-15' };
  const changed = of(await act('changePost', { positionId: main.id, version: main.version, ...named }));
  await act('endPost', { positionId: changed.id, version: changed.version, lastDay: END });
  await act('orderPosts', { positionIds: [head.positionId] });
  await act('renamePerson', { personId, version: 1, fullName: 'Quách Văn Ỷ', identifier });
  await act('disableAccount', { personId, disabled: true });

  const unit = of(await act('addUnit', { name: 'Tổ Lưu trữ', abbreviation: 'TLT', from: FROM }));
  const renamed = { name: 'Tổ Lưu trữ và Thư viện', abbreviation: 'TLTV', from: '2026-11-15' };
  const called = of(await act('renameUnit', { unitId: unit.id, version: unit.version, ...renamed }));
  await act('endUnit', { unitId: called.id, version: called.version, lastDay: END });

  const grant = { matters: 'Mời họp', typeCodes: ['CV'], validFrom: FROM, validTo: END };
  const given = of(await act('grantSigningAuthority', { positionId: checker.positionId, form: 'TL', ...grant }));
  await act('endSigningAuthority', { authorityId: given.id, version: given.version, lastDay: '2026-11-30' });
}
