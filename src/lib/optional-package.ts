import { UsageError } from "./usage-error.ts";

/**
 * Loads code that needs an optional package. If the package is not installed, throws a `UsageError` with the command
 * that installs it. `what` names what the user asked for.
 */
export async function withPackage<Loaded>(name: string, what: string, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && /MODULE_NOT_FOUND$/.test(String(error.code));
    if (!isMissing || !new RegExp(`'${name}['/]`).test(error.message)) throw error;
    throw new UsageError(`${what} needs the package ${name}, which is not installed: npm install ${name}`);
  }
}
