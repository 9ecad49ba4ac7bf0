import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sign-in-page.module.css';

async function isDemonstration(signal: AbortSignal): Promise<boolean> {
  const response = await fetch('/health', { signal });
  const health: unknown = await response.json();
  return typeof health === 'object' && health !== null && 'demo' in health && health.demo === true;
}

/** Where to find the demonstration accounts; nothing on a system that is in real use. */
export function DemonstrationHint() {
  const { t } = useTranslation('identity');
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    // Not knowing is the same as a real system: no hint.
    isDemonstration(controller.signal).then(setDemo, () => undefined);
    return () => controller.abort();
  }, []);
  if (!demo) return null;
  return (
    <details className={classes.demo}>
      <summary>{t('demo.title')}</summary>
      <p>{t('demo.text')}</p>
    </details>
  );
}
