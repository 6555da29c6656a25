package org.materialsj.io;

/**
 * What readers accept at the most, so that no file can exhaust memory or time.
 *
 * @param fileBytes bytes of one file (of one record for streamed formats)
 * @param lineChars characters of one line
 * @param atoms atoms of one structure, after symmetry
 * @param symmetryOperations symmetry operations of one crystal
 * @param loopValues values of one CIF loop or cells of one table
 * @param smilesChars characters of one SMILES
 */
public record Limits(
    long fileBytes,
    int lineChars,
    int atoms,
    int symmetryOperations,
    long loopValues,
    int smilesChars) {

  /** 64 MB, 1 MB, 200 000 atoms, 192 operations, 100 million values, 5 000 characters. */
  public static final Limits DEFAULT =
      new Limits(64L << 20, 1 << 20, 200_000, 192, 100_000_000L, 5_000);
}
