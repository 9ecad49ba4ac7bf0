import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { DateField } from './date-field.tsx';
import { DueDateAfterDocument } from './due-date-after.generated.ts';

function Field({
  onChange,
  workingDays = false,
}: {
  onChange(value: string | null): void;
  readonly workingDays?: boolean;
}) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <DateField
      label="Ngày văn bản"
      value={value}
      max="2026-11-22"
      workingDays={workingDays}
      onChange={(next) => {
        setValue(next);
        onChange(next);
      }}
    />
  );
}

describe('DateField', () => {
  it('takes what is typed and writes it out in full', async () => {
    const onChange = vi.fn();
    await renderApp(<Field onChange={onChange} />);
    const field = screen.getByRole('textbox', { name: 'Ngày văn bản' });
    await userEvent.type(field, '5.3.26{Tab}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-03-05');
    expect(field).toHaveValue('05/03/2026');
  });

  it('says what is wrong and keeps what was typed', async () => {
    const onChange = vi.fn();
    await renderApp(<Field onChange={onChange} />);
    const field = screen.getByRole('textbox', { name: 'Ngày văn bản' });
    await userEvent.type(field, '31/2/2026{Tab}');
    expect(screen.getByText(/Ngày không đúng/)).toBeVisible();
    expect(field).toHaveValue('31/2/2026');
    await userEvent.clear(field);
    await userEvent.type(field, '1/12/2026{Tab}');
    expect(screen.getByText('Không sau ngày 22/11/2026.')).toBeVisible();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('asks the calendar of the server for a number of working days', async () => {
    const onChange = vi.fn();
    const mocks = [
      {
        request: { query: DueDateAfterDocument, variables: { workingDays: 5 } },
        result: { data: { dueDateAfter: '2026-11-20' } },
      },
    ];
    await renderApp(<Field onChange={onChange} workingDays />, { mocks });
    await userEvent.click(screen.getByRole('button', { name: '5 ngày làm việc' }));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith('2026-11-20'));
  });
});
