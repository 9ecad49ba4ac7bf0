import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderApp, somebody } from '../../../test/render.tsx';
import { ActAsDocument } from '../../shared/app/session.generated.ts';
import StandInBanner from './stand-in-banner.tsx';

const onBehalf = {
  delegationId: '7',
  kind: 'DELEGATION' as const,
  fullName: 'Nguyễn Văn An',
  title: 'Giám đốc',
  validTo: '2026-11-30',
};

it('says on every page for whom one acts, and stops with one click', async () => {
  const asked = vi.fn(() => true);
  const mocks = [
    {
      request: { query: ActAsDocument, variables: asked },
      result: { data: { actAs: { __typename: 'RuleRefused' as const, code: 'POSITION_NOT_YOURS', params: [] } } },
    },
  ];
  await renderApp(<StandInBanner viewer={{ ...somebody, onBehalf }} />, { mocks });
  expect(screen.getByRole('note')).toHaveTextContent('Đang thay mặt Nguyễn Văn An – Giám đốc. Đến hết 30/11/2026.');
  await userEvent.click(screen.getByRole('button', { name: 'Thôi thay mặt' }));
  expect(asked).toHaveBeenCalledWith({ positionId: somebody.actingAs.id, delegationId: null });
});

it('tells that it has ended, and that nothing typed is lost', async () => {
  await renderApp(<StandInBanner viewer={{ ...somebody, standInEnded: 'Nguyễn Văn An' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/thay Nguyễn Văn An đã kết thúc. Chữ đang nhập còn nguyên/);
  expect(screen.getByRole('button', { name: 'Về chức vụ của tôi' })).toBeVisible();
});
