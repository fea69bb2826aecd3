/** Things in the order given, gathered by the day that each belongs to.
 * @param dayOf a name for the day: two on one day have the same */
export function byDay<T>(
  things: readonly T[],
  dayOf: (thing: T) => string
): readonly { day: string; of: readonly T[] }[] {
  const days: { day: string; of: T[] }[] = [];
  for (const thing of things) {
    const day = dayOf(thing);
    const last = days.at(-1);
    if (last?.day === day) last.of.push(thing);
    else days.push({ day, of: [thing] });
  }
  return days;
}
