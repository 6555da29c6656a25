package org.materialsj.io;

import java.math.BigInteger;

/**
 * Writes doubles as the shortest decimals that read back as the same double, the nearest of these
 * when there are several, in the same way on every Java version.
 *
 * <p>Algorithm: R. Giulietti, The Schubfach way to render doubles (2020): of the multiples of a
 * power of ten that lie in the rounding interval of the double, at most four need to be looked at;
 * interval and double are scaled by a 126-bit power of ten. Cost about 0.1 microseconds.
 */
final class Decimals {

  private static final int SMALLEST_POWER = -324;
  private static final int LARGEST_POWER = 292;
  private static final long LOW63 = (1L << 63) - 1;
  private static final long[] HIGH = new long[LARGEST_POWER - SMALLEST_POWER + 1];
  private static final long[] LOW = new long[HIGH.length];

  static {
    // floor(10^-k 2^r) + 1 with r such that the result has 126 bits, in two halves of 63 bits.
    for (int k = SMALLEST_POWER; k <= LARGEST_POWER; k++) {
      BigInteger power = BigInteger.TEN.pow(Math.abs(k));
      int r = 125 - (k <= 0 ? power.bitLength() - 1 : -power.bitLength());
      BigInteger g =
          k <= 0
              ? (r >= 0 ? power.shiftLeft(r) : power.shiftRight(-r))
              : BigInteger.ONE.shiftLeft(r).divide(power);
      g = g.add(BigInteger.ONE);
      HIGH[k - SMALLEST_POWER] = g.shiftRight(63).longValueExact();
      LOW[k - SMALLEST_POWER] = g.and(BigInteger.valueOf(LOW63)).longValueExact();
    }
  }

  private Decimals() {}

  /**
   * The shortest decimal of a double.
   *
   * @param value a finite number
   * @return such as "12", "-0.25", "1e-12"; "-0" for negative zero
   */
  static String shortest(double value) {
    StringBuilder text = new StringBuilder(24);
    append(text, value);
    return text.toString();
  }

  /**
   * Appends the shortest decimal of a double.
   *
   * @param text where to
   * @param value a finite number
   */
  static void append(StringBuilder text, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a number must be finite to be written, got " + value);
    }
    long bits = Double.doubleToRawLongBits(value);
    if (bits < 0) {
      text.append('-');
    }
    double magnitude = Math.abs(value);
    if (magnitude < EXACT_INTEGER && magnitude == (long) magnitude) {
      text.append((long) magnitude);
      return;
    }
    long fraction = bits & ((1L << 52) - 1);
    int biased = (int) (bits >>> 52) & 0x7ff;
    if (biased > 0) {
      digits(text, fraction | 1L << 52, biased - 1075, fraction == 0 && biased > 1);
    } else {
      digits(text, fraction, -1074, false);
    }
  }

  private static final double EXACT_INTEGER = 1L << 53;

  /** Appends c 2^q; an irregular double has a lower neighbour that is only half as far away. */
  private static void digits(StringBuilder text, long c, int q, boolean irregular) {
    long parity = c & 1;
    long middle = c << 2;
    long right = middle + 2;
    long left = middle - (irregular ? 1 : 2);
    int k = floorLog10(q, irregular);
    int h = q + (int) ((-k * 913_124_641_741L) >> 38) + 2;
    long high = HIGH[k - SMALLEST_POWER];
    long low = LOW[k - SMALLEST_POWER];
    long vm = scale(high, low, middle << h);
    long vl = scale(high, low, left << h);
    long vr = scale(high, low, right << h);
    long s = vm >> 2;
    if (s >= 10) {
      long below = s / 10 * 10;
      long above = below + 10;
      boolean belowIn = vl + parity <= below << 2;
      boolean aboveIn = (above << 2) + parity <= vr;
      if (belowIn != aboveIn) {
        layOut(text, belowIn ? below : above, k);
        return;
      }
    }
    long t = s + 1;
    boolean downIn = vl + parity <= s << 2;
    boolean upIn = (t << 2) + parity <= vr;
    if (downIn != upIn) {
      layOut(text, downIn ? s : t, k);
      return;
    }
    long side = vm - ((s + t) << 1);
    layOut(text, side < 0 || (side == 0 && (s & 1) == 0) ? s : t, k);
  }

  private static int floorLog10(int q, boolean irregular) {
    // floor(log10 2^q), or floor(log10 (3/4 2^q)) for an irregular double
    return (int) ((q * 661_971_961_083L - (irregular ? 274_743_187_321L : 0)) >> 41);
  }

  private static long scale(long high, long low, long x) {
    long x1 = Math.multiplyHigh(low, x);
    long y0 = high * x;
    long y1 = Math.multiplyHigh(high, x);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (((z & LOW63) + LOW63) >>> 63);
  }

  private static void layOut(StringBuilder text, long digits, int power) {
    while (digits % 10 == 0) {
      digits /= 10;
      power++;
    }
    int start = text.length();
    text.append(digits);
    int count = text.length() - start;
    int exponent = count - 1 + power;
    if (exponent < -10 || exponent > 15) {
      if (count > 1) {
        text.insert(start + 1, '.');
      }
      text.append('e').append(exponent);
    } else if (power >= 0) {
      text.append("0".repeat(power));
    } else if (exponent >= 0) {
      text.insert(start + exponent + 1, '.');
    } else {
      text.insert(start, "0." + "0".repeat(-exponent - 1));
    }
  }
}
