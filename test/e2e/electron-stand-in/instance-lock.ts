/** What a second start hands to the first. */
export interface SecondStart {
  readonly argv: readonly string[];
  readonly workingFolder: string;
  readonly additionalData: unknown;
}

type Holder = (start: SecondStart) => void;

/** Who holds the lock of a data folder, as the machine knows it. */
const holders = new Map<string, Holder>();

/** The lock a program takes on its data folder, so that it runs once. */
export const createInstanceLock = (told: Holder) => {
  let held: string | null = null;
  return {
    /** Answers whether this is the first instance; if not, the first is told of this start. */
    request(folder: string, start: SecondStart): boolean {
      if (held !== null) return true;
      const holder = holders.get(folder);
      if (holder !== undefined) {
        holder(start);
        return false;
      }
      held = folder;
      holders.set(folder, told);
      return true;
    },
    release(): void {
      if (held !== null) holders.delete(held);
      held = null;
    },
    isHeld: () => held !== null,
  };
};

/** A program this test does not start holds the lock. */
export const holdLockElsewhere = (folder: string): (() => void) => {
  holders.set(folder, () => undefined);
  return () => void holders.delete(folder);
};
