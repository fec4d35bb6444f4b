import { isMainThread } from "node:worker_threads";

// What is made may be read by nobody else, as on a careful machine. Threads share what the process has set.
if (isMainThread) process.umask(0o077);
