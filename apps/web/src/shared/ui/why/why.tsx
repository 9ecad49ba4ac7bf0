import type { ExplainedList, ExplainedType } from '@qlvb/contract/types';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { loadNamespaces } from '../../i18n/locales.ts';
import { Whisper } from '../whisper.tsx';

/** What is asked about: an object, or a list. */
export type Asked = { readonly type: ExplainedType; readonly id: string } | { readonly list: ExplainedList };

const Answer = lazy(async () => {
  const [answer] = await Promise.all([import('./answer.tsx'), loadNamespaces(['rights'])]);
  return answer;
});

/** Several of them stand on one page, and each says what it is about. */
const wordOf = (type: ExplainedType) => (type === 'FILE' ? 'file' : type === 'DOCUMENT' ? 'document' : 'object');

/** “Vì sao?” – who reads this and by which rule, what can be done and why. Fetched when somebody asks. */
export function Why(asked: Asked) {
  const { t } = useTranslation();
  return (
    <Whisper label={'list' in asked ? t('actions:why.list') : t(`actions:why.${wordOf(asked.type)}`)} button={t('why')}>
      {() => (
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <Answer asked={asked} />
        </Suspense>
      )}
    </Whisper>
  );
}

type AskedAction = { readonly type: ExplainedType; readonly id: string; readonly action: string };

/** The same about one action: the permission it needs, through which role one has it, or who does. */
export function WhyAction({ type, id, action }: AskedAction) {
  return (
    <Suspense fallback={null}>
      <Answer asked={{ type, id }} action={action} />
    </Suspense>
  );
}
