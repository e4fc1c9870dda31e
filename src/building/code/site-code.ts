/** The code that prints the pages of a site, as Astro has compiled it. */

/** What Astro knows of a route. Nothing else of it is looked at here. */
export interface RouteData {
  route: string;
  /** The module that prints it, from the top of the project: `src/routes/article.astro`. */
  component: string;
}

/** The code that prints pages, ready to be asked. */
export interface SiteCode {
  /** The routes, by the modules that print them. */
  routes: ReadonlyMap<string, RouteData>;
  /** Digests of all code that prints the pages of a route, by the same modules. */
  digests: Readonly<Record<string, string>>;
  render(request: Request, routeData: RouteData): Promise<Response>;
}

/** The parts of Astro's manifest that are read here. */
export interface Manifest {
  routes: { routeData: RouteData; styles: unknown[]; scripts: unknown[]; links: unknown[] }[];
  /** Names of scripts for readers, by the modules that they were made of. */
  entryModules: Record<string, string>;
  /** Texts of scripts that stand in the page, by their modules. */
  inlinedScripts: Map<string, string>;
  [name: string]: unknown;
}

/** Returns the routes of a manifest, by the modules that print them. */
export function routesOf({ routes }: Manifest): Map<string, RouteData> {
  return new Map(routes.map(({ routeData }) => [routeData.component, routeData]));
}
