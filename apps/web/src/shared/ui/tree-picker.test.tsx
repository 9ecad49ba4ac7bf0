import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { TreePicker, type TreeChoice, type TreeOption } from './tree-picker.tsx';

const options: readonly TreeOption[] = [
  { id: 'unit:1', label: 'Khối Tổng hợp' },
  { id: 'position:1', label: 'Lư Ngọc Khả Ái', hint: 'Chuyên viên', depth: 1 },
  { id: 'unit:2', label: 'Khối Kinh tế' },
  { id: 'position:2', label: 'Hứa Minh Đạt', hint: 'Chuyên viên', depth: 1 },
];

function Picker({ max, onSubmit }: { readonly max?: number; onSubmit(): void }) {
  const [value, setValue] = useState<TreeChoice[]>([]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TreePicker label="Chủ trì" options={options} value={value} onChange={setValue} {...(max ? { max } : {})} />
      <output aria-label="Đã chọn">{value.map(({ id }) => id).join(' ')}</output>
    </form>
  );
}

describe('TreePicker', () => {
  it('takes the best match with Enter, without diacritics, and does not send the form', async () => {
    const onSubmit = vi.fn();
    await renderApp(<Picker max={1} onSubmit={onSubmit} />);
    await userEvent.type(await screen.findByRole('combobox', { name: 'Chủ trì' }), 'kinh te{Enter}');
    expect(screen.getByRole('status', { name: 'Đã chọn' })).toHaveTextContent('unit:2');
    await userEvent.type(screen.getByRole('combobox', { name: 'Chủ trì' }), 'zzz{Enter}');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('collects several as chips and takes the last one back with Backspace', async () => {
    await renderApp(<Picker onSubmit={vi.fn()} />);
    const field = await screen.findByRole('combobox', { name: 'Chủ trì' });
    await userEvent.type(field, 'dat{Enter}ngoc{Enter}');
    expect(screen.getByRole('status', { name: 'Đã chọn' })).toHaveTextContent('position:2 position:1');
    await userEvent.type(field, '{Backspace}');
    expect(screen.getByRole('status', { name: 'Đã chọn' })).toHaveTextContent(/^position:2$/);
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ Hứa Minh Đạt' }));
    expect(screen.getByRole('status', { name: 'Đã chọn' })).toBeEmptyDOMElement();
  });
});
