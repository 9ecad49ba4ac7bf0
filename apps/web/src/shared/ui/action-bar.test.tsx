import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { ActionBar, type ActionState } from './action-bar.tsx';

const can = (action: string): ActionState<string> => ({
  action,
  available: true,
  reason: { code: null, params: [], whoCould: [] },
});
const cannot = (
  action: string,
  code: string,
  params: Record<string, string>,
  whoCould: string[],
): ActionState<string> => ({
  action,
  available: false,
  reason: { code, params: Object.entries(params).map(([name, value]) => ({ name, value })), whoCould },
});

describe('ActionBar', () => {
  it('offers what can be done, by click and by key', async () => {
    const onAction = vi.fn();
    await renderApp(
      <ActionBar
        feature="incoming"
        actions={[can('DIRECT'), can('KEEP_FOR_INFORMATION')]}
        shortcuts={{ DIRECT: 'b' }}
        onAction={onAction}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /Lưu để biết/ }));
    await userEvent.keyboard('b');
    expect(onAction.mock.calls).toEqual([['KEEP_FOR_INFORMATION'], ['DIRECT']]);
  });

  it('says why something cannot be done, and who could', async () => {
    const onAction = vi.fn();
    await renderApp(
      <ActionBar
        feature="incoming"
        actions={[
          can('ASSIGN'),
          cannot('DIRECT', 'NO_PERMISSION', { permission: 'incoming.direct', roles: 'AGENCY_LEADER,DEPUTY_LEADER' }, [
            'Nguyễn Văn Hòa',
          ]),
        ]}
        onAction={onAction}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /Việc khác/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Bút phê: vì sao không làm được?' }));
    expect(screen.getByText(/Vai trò làm được: Lãnh đạo cơ quan, Cấp phó\./)).toBeVisible();
    expect(screen.getByText('Ai làm được: Nguyễn Văn Hòa')).toBeVisible();
    expect(onAction).not.toHaveBeenCalled();
  });

  it('names states by the words of its own feature', async () => {
    await renderApp(
      <ActionBar
        feature="directives"
        actions={[
          cannot(
            'CONFIRM',
            'WRONG_STATE',
            { action: 'CONFIRM', state: 'IN_PROGRESS', allowed: 'AWAITING_CONFIRMATION' },
            [],
          ),
        ]}
        onAction={vi.fn()}
      />,
    );
    expect(screen.getByText(/không có việc nào chờ anh\/chị ở đây/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Vì sao?' }));
    await userEvent.click(screen.getByRole('button', { name: /Xác nhận hoàn thành/ }));
    expect(screen.getByText(/Đang ở bước “Đang thực hiện”.*Chờ xác nhận kết quả/)).toBeVisible();
  });
});
