/** Where rows go among those that stay, when they are put before another row; behind the last one where that is null. */
export function positionOfMoved(order: readonly string[], ids: readonly string[], before: string | null): number {
  const moved = new Set(ids);
  const rest = order.filter((id) => !moved.has(id));
  const next = before === null ? undefined : order.slice(Math.max(0, order.indexOf(before))).find((id) => !moved.has(id));
  return next === undefined ? rest.length : rest.indexOf(next);
}
