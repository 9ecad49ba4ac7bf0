import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { FormDialog } from './form-dialog.tsx';

it('is a dialog with a name, and no second banner of the page', async () => {
  await renderApp(
    <FormDialog opened title="Bút phê" submitLabel="Giao" onClose={vi.fn()} onSubmit={vi.fn()}>
      nội dung
    </FormDialog>,
  );
  expect(await screen.findByRole('dialog', { name: 'Bút phê' })).toBeInTheDocument();
  expect(screen.queryByRole('banner')).toBeNull();
});
