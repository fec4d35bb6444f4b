/** A file of the cache is damaged. Its contents can be rebuilt from the seeds. */
export class DamagedCache extends Error {
  constructor() {
    super("The cache is damaged.");
  }
}
