/**
 * Time limits of a fetch, in milliseconds: to its first byte, without growth, and in all; and the intervals of checks
 * and of progress messages.
 */
export const FETCH_LIMITS = { firstByte: 30_000, growth: 60_000, total: 20 * 60_000, look: 500, say: 5_000 };

const MEGABYTE = 1_000_000;

/**
 * Judges a fetch by its bytes on the disk: each check returns a reason to give up, or null, and a progress line, or
 * null.
 * @param {typeof FETCH_LIMITS} limits
 * @param {number} start the time of the start, in milliseconds
 */
export const watchFetch = (limits, start) => {
  let hasBegun = false;
  let size = 0;
  let changedAt = start;
  let saidAt = start;
  let saidUnpacking = false;

  const verdict = (now) => {
    if (now - start >= limits.total) return 'too-long';
    if (!hasBegun) return now - start >= limits.firstByte ? 'no-answer' : null;
    return now - changedAt >= limits.growth ? 'stalled' : null;
  };

  const progress = (downloaded, unpacked, now) => {
    if (now - saidAt < limits.say || saidUnpacking) return null;
    saidAt = now;
    if (unpacked === 0) return downloaded > 0 ? `  ${Math.round(downloaded / MEGABYTE)} MB` : null;
    saidUnpacking = true;
    return '  Unpacking …';
  };

  return (downloaded, unpacked, now) => {
    const present = downloaded + unpacked;
    hasBegun ||= present > 0;
    // Shrinking counts as progress: a complete download is moved out of its folder.
    if (present !== size) changedAt = now;
    size = present;
    return { giveUp: verdict(now), line: progress(downloaded, unpacked, now) };
  };
};
