export function AllotteesScreen() {
  return null;
}
