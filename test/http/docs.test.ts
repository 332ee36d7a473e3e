import { test } from 'vitest';
import type { Route } from '../../src/http/contract/route.ts';
import { routes } from '../../src/http/contract/routes.ts';
import { problems } from '../../src/service/problem.ts';
import { keep, reference, tableOf } from '../docs/page.ts';

test('the page of the API has every problem', () => {
  const rows = Object.entries(problems).map(([type, [status, title]]) => [`\`${type}\``, String(status), title]);
  keep(reference('http'), 'problems', tableOf([['type', 'status', 'title'], ['---', '---', '---'], ...rows]));
});

test('the page of the API has every route', () => {
  const rows = Object.values(routes as Readonly<Record<string, Route>>).map(({ method, path, summary, open }) => [
    `\`${method} ${path}\``,
    `${summary}${open ? ' (open)' : ''}`,
  ]);
  keep(reference('http'), 'routes', tableOf([['route', 'what it does'], ['---', '---'], ...rows]));
});
