import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { ExplainListDocument, ExplainObjectDocument } from './why.generated.ts';
import { Why, WhyAction } from './why.tsx';

const position = (id: string, fullName: string, title: string) => ({
  __typename: 'Position' as const,
  id,
  title,
  person: { __typename: 'Person' as const, id: `${id}0`, fullName },
  agency: { __typename: 'Agency' as const, id: '5', shortName: 'Sở Tài chính' },
  unit: null,
});
const leader = position('1', 'Nguyễn Văn An', 'Giám đốc');
const way = {
  __typename: 'RightWay' as const,
  permission: 'incoming.read',
  scope: 'AGENCY' as const,
  role: 'REGISTRY_CLERK' as const,
  grant: {
    __typename: 'RoleGrant' as const,
    id: '9',
    grantedAt: '2026-11-20T02:00:00.000Z',
    basis: 'QĐ 15/QĐ-STC',
    validTo: null,
    grantedBy: position('7', 'Cao Văn Tài', 'Quản trị hệ thống'),
  },
};
const answer = {
  request: { query: ExplainObjectDocument, variables: { type: 'INCOMING' as const, id: '77' } },
  result: {
    data: {
      explainObject: {
        __typename: 'ObjectExplanation' as const,
        object: { __typename: 'ExplainedObject' as const, type: 'INCOMING' as const, id: '77' },
        reasons: [
          {
            __typename: 'ReadingReason' as const,
            rule: 'INCOMING_OF_AGENCY' as const,
            permission: 'incoming.read',
            scope: 'AGENCY' as const,
            ways: [way],
            through: null,
            assignment: null,
          },
        ],
        readers: [
          { __typename: 'ObjectReader' as const, rule: 'INCOMING_OF_AGENCY' as const, position: leader },
          {
            __typename: 'ObjectReader' as const,
            rule: 'INCOMING_FOR_POSITION' as const,
            position: position('2', 'Phan Thị Oanh', 'Chuyên viên'),
          },
        ],
        actions: [
          {
            __typename: 'ActionExplanation' as const,
            action: 'DIRECT',
            available: false,
            missing: 'PERMISSION' as const,
            permissions: ['incoming.direct'],
            reason: {
              __typename: 'ActionReason' as const,
              code: 'NO_PERMISSION',
              params: [
                { __typename: 'RefusalParam' as const, name: 'permission', value: 'incoming.direct' },
                { __typename: 'RefusalParam' as const, name: 'roles', value: 'AGENCY_LEADER' },
              ],
              whoCould: [],
            },
            ways: [],
            holders: [leader],
          },
        ],
      },
    },
  },
  maxUsageCount: 5,
};

it('answers who reads it, by which rule and role, who gave it, and what lacks for an action', async () => {
  await renderApp(<Why type="INCOMING" id="77" />, { mocks: [answer] });
  await userEvent.click(screen.getByRole('button', { name: 'Vì sao? Quyền xem và việc làm được' }));
  expect(await screen.findByText(/Nhờ vai trò Văn thư, trong phạm vi của cả cơ quan/)).toHaveTextContent(
    'Cao Văn Tài – Quản trị hệ thống cấp ngày 20/11/2026, căn cứ QĐ 15/QĐ-STC',
  );
  expect(screen.getByText('Trong cơ quan có 2 chức vụ xem được')).toBeInTheDocument();
  expect(screen.getByText('Phan Thị Oanh – Chuyên viên')).toBeInTheDocument();
  expect(screen.getByText('Cần quyền: Cho ý kiến chỉ đạo (bút phê).')).toBeInTheDocument();
  expect(screen.getByText('Người trong cơ quan có quyền này: Nguyễn Văn An – Giám đốc.')).toBeInTheDocument();
});

it('answers for one action alone', async () => {
  await renderApp(<WhyAction type="INCOMING" id="77" action="DIRECT" />, { mocks: [answer] });
  expect(await screen.findByText('Cần quyền: Cho ý kiến chỉ đạo (bút phê).')).toBeVisible();
  expect(screen.queryByText(/chức vụ xem được/)).toBeNull();
});

it('answers what a list is narrowed by', async () => {
  const list = {
    request: { query: ExplainListDocument, variables: { list: 'INCOMING' as const } },
    result: {
      data: {
        explainList: {
          __typename: 'ListExplanation' as const,
          list: 'INCOMING' as const,
          permission: 'incoming.read',
          scope: 'OWN' as const,
          ways: [{ ...way, scope: 'OWN' as const, role: null, grant: null }],
          reasons: [{ __typename: 'ReadingReason' as const, rule: 'INCOMING_FOR_POSITION' as const }],
        },
      },
    },
  };
  await renderApp(<Why list="INCOMING" />, { mocks: [list] });
  await userEvent.click(screen.getByRole('button', { name: 'Vì sao? Phạm vi của danh sách' }));
  expect(await screen.findByText(/^Xem văn bản đến của chức vụ mình:/)).toBeInTheDocument();
  expect(screen.getByText('Văn bản đến giao đích danh cho mình.')).toBeInTheDocument();
});

it('answers what is in a list everybody has', async () => {
  const list = {
    request: { query: ExplainListDocument, variables: { list: 'SESSIONS' as const } },
    result: {
      data: {
        explainList: {
          __typename: 'ListExplanation' as const,
          list: 'SESSIONS' as const,
          permission: null,
          scope: null,
          ways: [],
          reasons: [],
        },
      },
    },
  };
  await renderApp(<Why list="SESSIONS" />, { mocks: [list] });
  await userEvent.click(screen.getByRole('button', { name: 'Vì sao? Phạm vi của danh sách' }));
  expect(await screen.findByText(/^Chỉ gồm các phiên đăng nhập của chính tài khoản này/)).toBeInTheDocument();
  expect(screen.queryByText('Quyền này từ đâu')).toBeNull();
});

it('answers why a file can be read and not taken', async () => {
  const basis = {
    ...answer.result.data.explainObject.actions[0],
    ways: [],
    holders: [],
    permissions: ['incoming.read'],
  };
  const action = (name: string, code: string | null) => ({
    ...basis,
    __typename: 'ActionExplanation' as const,
    action: name,
    available: code === null,
    missing: code === null ? null : ('GUARD' as const),
    reason: { __typename: 'ActionReason' as const, code, params: [], whoCould: [] },
  });
  const file = {
    request: { query: ExplainObjectDocument, variables: { type: 'FILE' as const, id: '9' } },
    result: {
      data: {
        explainObject: {
          ...answer.result.data.explainObject,
          object: { __typename: 'ExplainedObject' as const, type: 'FILE' as const, id: '9' },
          actions: [action('READ', null), action('DOWNLOAD', 'NOT_TO_BE_DOWNLOADED')],
        },
      },
    },
  };
  await renderApp(<Why type="FILE" id="9" />, { mocks: [file] });
  await userEvent.click(screen.getByRole('button', { name: 'Vì sao? Quyền đọc và tải tệp' }));
  const read = (await screen.findByText('Đọc trên màn hình')).closest('li');
  expect(read).toHaveTextContent('làm được ngay');
  expect(screen.getByText('Tải về máy').closest('li')).toHaveTextContent(/trả lại/i);
});
