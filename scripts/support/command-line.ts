/** A mistake of whoever called the command: told in one line, exit code 2. */
export class UsageError extends Error {}

/** Runs a command; a `UsageError` ends it with one line on standard error and exit code 2. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
