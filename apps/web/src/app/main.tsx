import './fonts.ts';
import './mantine-css.ts';
import '../shared/styles/tokens.css';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../shared/i18n/init.ts';
import { storedLanguage } from '../shared/i18n/locales.ts';
import { startPreferences } from './preferences.ts';
import { Providers } from './providers.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('No #root in the page');

startPreferences();
await startI18n(storedLanguage());
createRoot(root).render(<Providers />);
