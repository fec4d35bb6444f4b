import { isMainThread } from "node:worker_threads";

// New files are readable only by their owner, as on a carefully configured machine. Threads share the process's umask.
if (isMainThread) process.umask(0o077);
