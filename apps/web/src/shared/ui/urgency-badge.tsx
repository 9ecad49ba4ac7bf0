import type { Urgency } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import { Badge } from './badge.tsx';

/** Mức độ khẩn; nothing for an ordinary document, so that the loud ones are heard. */
export function UrgencyBadge({ urgency }: { readonly urgency: Urgency }) {
  const { t } = useTranslation('enums');
  if (urgency === 'NORMAL') return null;
  return <Badge tone={urgency === 'URGENT' ? 'warn' : 'danger'}>{t(`Urgency.${urgency}`)}</Badge>;
}
