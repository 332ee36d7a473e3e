import { accordsRoutes } from './accords.ts';
import { alertsRoutes } from './alerts.ts';
import { besideRoutes } from './beside.ts';
import { feedsRoutes } from './feeds.ts';
import { operationRoutes } from './operation.ts';
import { peopleRoutes } from './people.ts';
import { portfolioRoutes } from './portfolio.ts';
import { questionsRoutes } from './questions.ts';
import { readingsRoutes } from './readings.ts';
import type { Routes } from './route.ts';
import { sheetsRoutes } from './sheets.ts';

/** Every route of the API, by the name of what it does. */
export const routes = {
  ...accordsRoutes,
  ...questionsRoutes,
  ...portfolioRoutes,
  ...besideRoutes,
  ...sheetsRoutes,
  ...readingsRoutes,
  ...alertsRoutes,
  ...feedsRoutes,
  ...peopleRoutes,
  ...operationRoutes,
} as const satisfies Routes;

/** The name of a route. */
export type RouteName = keyof typeof routes;
