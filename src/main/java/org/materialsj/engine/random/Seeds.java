package org.materialsj.engine.random;

import java.util.SplittableRandom;

/**
 * The one seeding rule: item i of a task with seed s draws from its own stream, seeded with {@code
 * mix(mix(s + g) + i * g)} modulo 2^64, where g = 0x9E3779B97F4A7C15 and mix is the finaliser of
 * SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). Results so depend neither
 * on the order of the items nor on the number of threads.
 */
public final class Seeds {

  /** The seed used when the caller names none. */
  public static final long DEFAULT = 42L;

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /**
   * The seed of one item.
   *
   * @param seed seed of the task
   * @param item index of the item, any value
   * @return a seed; different items of one task get different seeds
   */
  public static long ofItem(long seed, long item) {
    return mix(mix(seed + GOLDEN_GAMMA) + item * GOLDEN_GAMMA);
  }

  /**
   * The random stream of one item.
   *
   * @param seed seed of the task
   * @param item index of the item, any value
   * @return a stream for one thread
   */
  public static SplittableRandom forItem(long seed, long item) {
    return new SplittableRandom(ofItem(seed, item));
  }

  /** The finaliser of SplitMix64: a bijection, which is why no two items share a seed. */
  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
