import { describe, expect, it } from 'vitest';
import { directionOf } from './assignees.ts';
import { passableOf } from './passable.ts';
import { routingOf, type Assignment } from './routing.ts';

const person = (id: string) => ({
  id,
  title: 'Giám đốc',
  person: { id, fullName: `Người ${id}` },
  agency: { id: '1', shortName: 'Sở' },
  unit: null,
});
const node = (id: string, change: Partial<Assignment> = {}): Assignment => ({
  id,
  parentId: null,
  role: 'LEAD',
  state: 'OPEN',
  instruction: 'Triển khai',
  dueOn: '2026-03-10',
  result: null,
  assignedAt: '2026-03-05T01:00:00.000Z',
  readAt: null,
  endedAt: null,
  timeLeft: { kind: 'IN_TERM', workingDays: 3 },
  from: person('1'),
  byStandIn: null,
  toUnit: { id: `u${id}`, name: `Phòng ${id}` },
  toPosition: null,
  toAgency: null,
  ...change,
});

describe('the tree', () => {
  const tree = [
    node('c', { role: 'INFO', dueOn: null }),
    node('a'),
    node('a1', { parentId: 'a', from: person('2'), assignedAt: '2026-03-05T02:00:00.000Z' }),
    node('old', { state: 'WITHDRAWN', assignedAt: '2026-03-04T01:00:00.000Z' }),
    node('old1', { state: 'WITHDRAWN', parentId: 'old', from: person('2') }),
    node('a2', { state: 'WITHDRAWN', parentId: 'a', from: person('2'), assignedAt: '2026-03-05T01:30:00.000Z' }),
  ];

  it('shows one act of giving as one step, the lead first, what was given on below it', () => {
    const { current } = routingOf(tree);
    expect(current).toHaveLength(1);
    expect(current[0]?.branches.map(({ assignment }) => assignment.id)).toEqual(['a', 'c']);
    expect(current[0]?.branches[0]?.steps[0]?.branches.map(({ assignment }) => assignment.id)).toEqual(['a1']);
  });

  it('keeps apart what the holder of a post gave and what somebody gave for them', () => {
    const byStandIn = { kind: 'SECRETARY' as const, fullName: 'Cường', title: 'Chuyên viên' };
    const { current } = routingOf([node('a'), node('b', { byStandIn })]);
    expect(current.map((step) => step.byStandIn)).toEqual([null, byStandIn]);
  });

  it('keeps what was withdrawn as history with all that hung on it, newest first', () => {
    const { former } = routingOf(tree);
    expect(former.map(({ branches }) => branches[0]?.assignment.id)).toEqual(['a2', 'old']);
    expect(former[1]?.branches[0]?.steps[0]?.branches[0]?.assignment.id).toBe('old1');
  });

  it('begins a change with the direction in force', () => {
    expect(directionOf(tree)).toEqual({
      lead: [{ kind: 'unit', id: 'ua', label: 'Phòng a' }],
      coop: [],
      info: [{ kind: 'unit', id: 'uc', label: 'Phòng c' }],
      instruction: 'Triển khai',
      dueOn: '2026-03-10',
    });
  });
});

it('passes on only what is open and one’s own, the lead first', () => {
  const tree = [
    node('1', { role: 'COOP', toUnit: { id: 'mine', name: 'Phòng' } }),
    node('2', { toUnit: null, toPosition: person('me') }),
    node('3'),
    node('4', { state: 'DONE', toUnit: { id: 'mine', name: 'Phòng' } }),
    node('5', { role: 'INFO', toUnit: { id: 'mine', name: 'Phòng' } }),
  ];
  expect(passableOf(tree, { unitId: 'mine', positionId: 'me' }).map(({ id }) => id)).toEqual(['2', '1']);
});
