import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { errorFacts, errorSentence } from '../api/errors.ts';
import { ruleSentence } from '../api/refusal.ts';
import { toast } from '../ui/toasts.ts';
import { ActAsDocument, SignOutDocument } from './session.generated.ts';
import { ViewerDocument } from './viewer.generated.ts';

/** Switching what one acts as, and going. Another capacity sees other things: nothing of the former one may stay in memory. */
export function useSession() {
  const { t } = useTranslation('shell');
  const client = useApolloClient();
  const navigate = useNavigate();

  const failed = (error: unknown) => toast({ tone: 'danger', text: errorSentence(errorFacts(error)) });

  /** An own position, or by a delegation somebody else's. */
  const actAs = async (positionId: string, delegationId: string | null = null) => {
    try {
      const { data } = await client.mutate({ mutation: ActAsDocument, variables: { positionId, delegationId } });
      if (!data) return;
      if (data.actAs.__typename === 'RuleRefused') {
        toast({ tone: 'danger', text: ruleSentence(data.actAs.code, data.actAs.params) });
        return;
      }
      const { actingAs, onBehalf } = data.actAs.viewer;
      await navigate('/worklist');
      // Forgets everything and asks again, first of all who is here.
      await client.resetStore();
      const behalf = onBehalf ? `${t(`acting.behalf.${onBehalf.kind}`)} ${onBehalf.fullName}: ` : '';
      const text = t('acting.done', { title: actingAs.title, agency: actingAs.agency.shortName });
      toast({ tone: 'ok', text: `${behalf}${text}` });
    } catch (error) {
      failed(error);
    }
  };

  const signOut = async () => {
    try {
      await client.mutate({ mutation: SignOutDocument });
      // First forgotten, then gone: the sign-in page must not find the former person.
      await client.clearStore();
      client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
      await navigate('/sign-in', { replace: true });
    } catch (error) {
      failed(error);
    }
  };
  return { actAs, signOut };
}
