// Preloaded: sets the clock five years ahead.
const FIVE_YEARS = 5 * 365 * 86_400_000;
const RealDate = globalThis.Date;

globalThis.Date = class Later extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + FIVE_YEARS);
    else super(...args);
  }

  static now() {
    return RealDate.now() + FIVE_YEARS;
  }
};
