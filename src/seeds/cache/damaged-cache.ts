/** A file of the cache is not as it was written. What it held can be made anew, from nothing. */
export class DamagedCache extends Error {
  constructor() {
    super("The cache is damaged.");
  }
}
