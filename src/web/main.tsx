import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Speaker } from './language.tsx';
import './styles/base.css';
import './styles/parts.css';

const page = document.getElementById('page');
if (page)
  createRoot(page).render(
    <StrictMode>
      <Suspense>
        <Speaker>
          <App />
        </Speaker>
      </Suspense>
    </StrictMode>,
  );

// What was opened once can be read without a network.
if ('serviceWorker' in navigator && location.protocol !== 'file:')
  void navigator.serviceWorker.register('/offline.js', { scope: '/' });
