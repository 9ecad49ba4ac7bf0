import type { CirculationLimit } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import { Badge } from '../badge.tsx';

/** Phạm vi lưu hành in the words of the stamp; nothing where there is no limit. */
export function CirculationBadge({ circulation }: { readonly circulation: CirculationLimit }) {
  const { t } = useTranslation('circulation');
  if (circulation === 'NONE') return null;
  return (
    <Badge tone="accent" title={t(`limitHelp.${circulation}`)}>
      {t(`limit.${circulation}`)}
    </Badge>
  );
}
