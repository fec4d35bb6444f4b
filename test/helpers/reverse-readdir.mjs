// Preloaded: lists all folders in reverse order, as another file system might.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { readdirSync } = fs;
const { readdir } = fs.promises;
const byCallback = fs.readdir;
fs.readdirSync = (...args) => readdirSync(...args).toReversed();
fs.promises.readdir = async (...args) => (await readdir(...args)).toReversed();
fs.readdir = (...args) => {
  const done = args.pop();
  byCallback(...args, (error, found) => done(error, found?.toReversed()));
};
syncBuiltinESMExports();
