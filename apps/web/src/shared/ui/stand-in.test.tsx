import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '../../../test/render.tsx';
import { ByStandIn, OnBehalf } from './stand-in.tsx';

const cuong = { kind: 'SECRETARY' as const, fullName: 'Trần Quốc Cường', title: 'Chuyên viên' };

it('says beside the holder who did it, and beside who did it for whom; nothing when nobody else acted', async () => {
  await renderApp(
    <>
      <ByStandIn of={cuong} />
      <OnBehalf of={{ ...cuong, kind: 'DELEGATION' }} />
      <p>
        <ByStandIn of={null} />
      </p>
    </>,
  );
  expect(screen.getByText('do Trần Quốc Cường – Chuyên viên nhập hộ')).toBeVisible();
  expect(screen.getByText('thay mặt Trần Quốc Cường – Chuyên viên')).toBeVisible();
  expect(screen.getByRole('paragraph')).toBeEmptyDOMElement();
});
