/** The initial working directory, against which paths typed by the user are resolved. The command itself changes directory. */
export const here = process.cwd();
