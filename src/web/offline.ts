// The worker behind the page: what was opened once can be read without a network. What the server says always goes before what was kept.

declare const self: ServiceWorkerGlobalScope;
declare const TACIT_BUILD: string;

// The files of a build go with it: the page and what it loads always fit together.
const files = `tacit-files-${TACIT_BUILD}`;
const answers = 'tacit-answers';
const mostAnswers = 400;

self.addEventListener('install', (event) => event.waitUntil(begin()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/') || pathname === '/mark.svg') event.respondWith(keptFirst(request));
  else if (request.mode === 'navigate') event.respondWith(servedFirst(new Request('/'), files, request));
  else if (pathname.startsWith('/v1/') && !pathname.startsWith('/v1/changes') && !pathname.includes('/documents/'))
    event.respondWith(servedFirst(request, answers));
});

async function begin(): Promise<void> {
  const parts = (await (await fetch('/parts.json')).json()) as readonly string[];
  await (await caches.open(files)).addAll(['/', '/mark.svg', ...parts]);
  await self.skipWaiting();
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith('tacit-files') && name !== files) await caches.delete(name);
  await self.clients.claim();
}

async function keptFirst(request: Request): Promise<Response> {
  const cache = await caches.open(files);
  const kept = await cache.match(request);
  if (kept) return kept;
  const reply = await fetch(request);
  if (reply.ok) await cache.put(request, reply.clone());
  return reply;
}

async function servedFirst(key: Request, name: string, request = key): Promise<Response> {
  const cache = await caches.open(name);
  try {
    const reply = await fetch(request);
    if (reply.ok) {
      await cache.put(key, reply.clone());
      const all = await cache.keys();
      for (const old of all.slice(0, Math.max(0, all.length - mostAnswers))) await cache.delete(old);
    }
    return reply;
  } catch (error) {
    const kept = await cache.match(key);
    if (!kept) throw error;
    const headers = new Headers(kept.headers);
    headers.set('Tacit-Kept', 'true');
    return new Response(kept.body, { status: kept.status, headers });
  }
}
