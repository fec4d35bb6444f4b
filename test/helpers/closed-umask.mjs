// What is made may be read by nobody else, as on a careful machine.
process.umask(0o077);
