import { expect, it } from 'vitest';
import { entryHash, GENESIS, hashedText } from './hash.ts';

const entry = {
  agencyId: '1',
  seq: 1,
  at: '2026-11-22T08:00:00.000Z',
  action: 'incoming.register',
  accountId: '2',
  positionId: '3',
  onBehalfOfPositionId: null,
  actorName: 'Đỗ Thị Én',
  actorTitle: 'Văn thư',
  actorAgency: 'Sở Tài chính',
  objectType: 'INCOMING',
  objectId: '4',
  details: '{}',
};
const nobody = { delegationId: null, onBehalfKind: null, onBehalfName: null, onBehalfTitle: null, keyId: null };

it('hashes what a person did for nobody else as before there were delegations and keys', () => {
  expect(hashedText({ ...entry, ...nobody })).toBe(
    '{"accountId":"2","action":"incoming.register","actorAgency":"Sở Tài chính","actorName":"Đỗ Thị Én","actorTitle":"Văn thư",' +
      '"agencyId":"1","at":"2026-11-22T08:00:00.000Z","details":"{}","objectId":"4","objectType":"INCOMING","onBehalfOfPositionId":null,"positionId":"3","seq":1}',
  );
});

it.each(['delegationId', 'onBehalfKind', 'onBehalfName', 'onBehalfTitle', 'keyId'])(
  '%s is part of the hash',
  (name) => {
    const known = entryHash(GENESIS, { ...entry, ...nobody });
    expect(entryHash(GENESIS, { ...entry, ...nobody, [name]: '9' })).not.toBe(known);
  },
);
