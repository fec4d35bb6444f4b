/** Where the curator stands: folders and files they name are looked for from here. The command itself goes elsewhere. */
export const here = process.cwd();
