/** Switches Electron or Chromium adds to a start by themselves; a second instance hands them on to the first. */
const ADDED = ['--allow-file-access-from-files'];

/** A start's command line as Chromium reads it: switches first, then the rest; everything after `--` is no switch. */
export const createCommandLine = (program: string, given: readonly string[]) => {
  const end = given.indexOf('--');
  const before = end < 0 ? given : given.slice(0, end);
  const switches = new Map<string, string>();
  const rest = [...before.filter((argument) => !argument.startsWith('--')), ...(end < 0 ? [] : given.slice(end + 1))];

  const setSwitch = (text: string): void => {
    const [name = '', ...value] = text.slice(2).split('=');
    switches.set(name.toLowerCase(), value.join('='));
  };
  for (const argument of before) if (argument.startsWith('--')) setSwitch(argument);

  const written = (): string[] => [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));

  return {
    module: {
      hasSwitch: (name: string): boolean => switches.has(name.toLowerCase()),
      getSwitchValue: (name: string): string => switches.get(name.toLowerCase()) ?? '',
      appendSwitch(name: string, value = ''): void {
        switches.set(name.toLowerCase(), String(value));
      },
      appendArgument: (argument: string): void => void rest.push(argument),
      removeSwitch: (name: string): void => void switches.delete(name.toLowerCase()),
    },
    /** The arguments another instance is told of: not those of `process.argv`, but Chromium's own view of them. */
    argv: (): string[] => [program, ...written(), ...ADDED, ...rest],
  };
};

export type CommandLine = ReturnType<typeof createCommandLine>;
