/** What the components reported, in order: name of the callback and its arguments. */
export const calls: [string, ...unknown[]][] = [];

/** A callback that notes its name and arguments. */
export const report =
  (name: string) =>
  (...args: unknown[]): void => {
    calls.push([name, ...args]);
  };

/** A save that ends in this way. */
export const saveWith =
  (outcome: 'quota' | null) =>
  async (...args: unknown[]) => {
    calls.push(['onSave', ...args]);
    return outcome;
  };
