import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderApp } from '../../../../test/render.tsx';
import { AgencyTree } from './agency-tree.tsx';
import { visibleNodes, type TreeNode } from './visible-nodes.ts';

const node = (id: string, displayName: string, abbreviation: string, childCount = 0): TreeNode => ({
  id,
  displayName,
  abbreviation,
  childCount,
  pending: false,
  pendingTo: id === '4' ? '2025-06-30' : null,
});
const top = [node('1', 'UBND tỉnh', 'UBND', 3), node('9', 'Bộ Tài chính', 'BTC')];
const children = new Map([
  [
    '1',
    [node('2', 'Sở Tài chính', 'STC'), node('3', 'Sở Xây dựng', 'SXD'), node('4', 'UBND huyện Hòn Đất', 'UBHĐ', 1)],
  ],
  ['4', [node('5', 'UBND xã Bình Giang', 'UBND')]],
]);

function Tree() {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <AgencyTree
      lines={visibleNodes(top, children, opened)}
      activeId={active}
      selectedId={selected}
      onActive={setActive}
      onSelect={setSelected}
      onToggle={(id, open) =>
        setOpened((former) => new Set([...former].filter((other) => other !== id).concat(open ? id : [])))
      }
    />
  );
}

const focused = () => document.activeElement?.textContent?.trim() ?? '';

it('is one stop for Tab; arrows open, go down, close and go back up', async () => {
  await renderApp(<Tree />);
  const user = userEvent.setup();
  await user.tab();
  expect(focused()).toBe('UBND tỉnh');
  expect(screen.getByRole('treeitem', { name: 'UBND tỉnh' })).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(focused()).toBe('Sở Tài chính');
  const line = screen.getByRole('treeitem', { name: 'Sở Tài chính' });
  expect(line).toHaveAttribute('aria-level', '2');
  expect(line).toHaveAttribute('aria-posinset', '1');
  expect(line).toHaveAttribute('aria-setsize', '3');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{ArrowDown}');
  expect(focused()).toBe('UBND xã Bình Giang');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.queryByText('UBND xã Bình Giang')).not.toBeInTheDocument();
  await user.keyboard('{ArrowLeft}');
  expect(focused()).toBe('UBND tỉnh');
  await user.keyboard('{End}');
  expect(focused()).toBe('Bộ Tài chính');
  await user.keyboard('{Home}');
  expect(focused()).toBe('UBND tỉnh');
});

it('goes to what begins with the letters typed, without diacritics, and chooses with Enter', async () => {
  await renderApp(<Tree />);
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{ArrowRight}');
  await user.keyboard('sx');
  expect(focused()).toBe('Sở Xây dựng');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('treeitem', { name: 'Sở Xây dựng' })).toHaveAttribute('aria-selected', 'true');
});

it('marks what ends by a change that is not carried out', async () => {
  await renderApp(<Tree />);
  await userEvent.click(screen.getByRole('treeitem', { name: 'UBND tỉnh' }));
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('treeitem', { name: 'UBND huyện Hòn Đất kết thúc, chưa thực hiện' })).toBeVisible();
});
