/** Whether this page has the tab bar on phones: the opening screen leads by itself, a job has its own bar at the foot. */
export const hasTabs = (route: string | null): boolean => !without.has(route);

const without = new Set<string | null>(['/', '/hash', '/import', '/segments/[segment]']);
