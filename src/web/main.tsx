import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { outdate } from './ask.ts';
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

// What was opened once can be read without a network. What came before the worker was there is asked for once more, so that it keeps that too.
if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller)
    serviceWorker.addEventListener(
      'controllerchange',
      () => {
        for (const { name } of performance.getEntriesByType('resource'))
          if (name.startsWith(`${location.origin}/assets/`)) void fetch(name);
        outdate('');
      },
      { once: true },
    );
  void serviceWorker.register('/offline.js', { scope: '/' });
}
