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

// What was opened once can be read without a network. What was asked before the worker was there is asked once more, so that it keeps that too.
if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller) serviceWorker.addEventListener('controllerchange', () => outdate(''), { once: true });
  // Not before the page has all that it needs itself.
  addEventListener('load', () => void serviceWorker.register('/offline.js', { scope: '/' }));
  // A page that was under way while the worker took over is not its own until it is asked for again.
  void serviceWorker.ready.then(({ active }) => serviceWorker.controller ?? active?.postMessage('claim', []));
}
