import type { DelegationState as State } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../../shared/ui/badge.tsx';

const TONES: Readonly<Record<State, Tone>> = { ACTIVE: 'ok', PENDING: 'accent', ENDED: 'plain' };

export function DelegationState({ state }: { readonly state: State }) {
  const { t } = useTranslation('delegations');
  return <Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>;
}
