package org.materialsj.engine.algebra;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.materialsj.engine.run.RunContext;

/**
 * The matrix A^T A, summed over blocks of the rows of A, so that A is read a few times only and
 * never copied as a whole. The blocks are fixed, so the bits do not depend on the threads. Cost
 * rows columns^2 / 2 multiplications.
 */
public final class GramSum {

  private static final int BLOCK = 256;

  /** So many numbers of a block stay in the cache of a processor. */
  private static final int BLOCK_NUMBERS = 1 << 16;

  /** Rows of the result that one task makes. */
  private static final int BAND = 512;

  private static final int LEAST_ROWS_OF_A_PART = 256;
  private static final int ENOUGH_ROWS_OF_A_PART = 8192;

  /** Multiplications that are worth a thread. */
  private static final long LEAST_WORK = 1 << 21;

  /** Each part keeps a matrix of its own. */
  private static final int MOST_PARTS = 16;

  /** So few columns are multiplied in tiles: their sums are too short for vector instructions. */
  private static final int FEW = 32;

  private static final int TILE = 4;

  private GramSum() {}

  /** A matrix that writes down one of its rows. */
  @FunctionalInterface
  public interface Line {

    /**
     * Writes a row.
     *
     * @param row its index
     * @param line one number per column; overwritten
     */
    void write(int row, double[] line);
  }

  /**
   * The sum for a matrix that is held column by column.
   *
   * @param rows number of rows, at least 1
   * @param columns number of columns, at least 1
   * @param matrix writes the rows; called from several threads
   * @param run progress, cancelling and threads
   * @return A^T A: columns arrays of columns numbers
   */
  public static double[][] of(int rows, int columns, StackedQr.Rows matrix, RunContext run) {
    return sum(
        rows,
        columns,
        () ->
            columns <= FEW
                ? new Tiles(matrix, columns)
                : new Lines(turning(matrix, columns), columns),
        run);
  }

  /**
   * The sum for a matrix that is held row by row.
   *
   * @param rows number of rows, at least 1
   * @param columns number of columns, at least 1
   * @param matrix writes the rows; called from several threads
   * @param run progress, cancelling and threads
   * @return A^T A: columns arrays of columns numbers
   */
  public static double[][] ofLines(int rows, int columns, Line matrix, RunContext run) {
    return sum(
        rows,
        columns,
        () ->
            new Lines(
                (from, to, lines) -> {
                  for (int r = from; r < to; r++) {
                    matrix.write(r, lines[r - from]);
                  }
                },
                columns),
        run);
  }

  private static double[][] sum(int rows, int columns, Supplier<Block> blocks, RunContext run) {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException(
          "a matrix needs rows and columns, got " + rows + " x " + columns);
    }
    int bands = (columns + BAND - 1) / BAND;
    int most = Math.max(1, MOST_PARTS / bands);
    int length = Math.max(leastRows(columns), (rows + most - 1) / most);
    int parts = (rows + length - 1) / length;
    int step = Math.max(TILE, Math.min(BLOCK, BLOCK_NUMBERS / columns));
    List<double[][]> sums =
        run.executor()
            .map(
                bands * parts,
                task -> {
                  int first = task / parts * BAND;
                  double[][] sum = triangle(first, Math.min(columns, first + BAND));
                  Block block = blocks.get();
                  int from = task % parts * length;
                  int to = Math.min(rows, from + length);
                  for (int start = from; start < to; start += step) {
                    run.cancel().check("dot products");
                    block.add(start, Math.min(to, start + step), first, sum);
                  }
                  return sum;
                },
                "dot products",
                run.progress(),
                run.cancel());
    double[][] total = new double[columns][columns];
    for (int i = 0; i < columns; i++) {
      for (int part = 0; part < parts; part++) {
        LongVectors.add(1, sums.get(i / BAND * parts + part)[i % BAND], total[i], i + 1);
      }
      for (int j = 0; j < i; j++) {
        total[j][i] = total[i][j];
      }
    }
    return total;
  }

  private static int leastRows(int columns) {
    long rows = LEAST_WORK / ((long) columns * columns);
    return (int) Math.max(LEAST_ROWS_OF_A_PART, Math.min(ENOUGH_ROWS_OF_A_PART, rows));
  }

  /** Rows of a lower triangle, each filled up to whole tiles. */
  private static double[][] triangle(int first, int last) {
    double[][] rows = new double[whole(last - first)][];
    Arrays.setAll(rows, i -> new double[whole(first + i + 1)]);
    return rows;
  }

  private static int whole(int count) {
    return (count + TILE - 1) / TILE * TILE;
  }

  /** Adds products of some rows to the rows of a triangle from {@code first} on. */
  private interface Block {
    void add(int from, int to, int first, double[][] sum);
  }

  /** Writes rows of the matrix into the first lines. */
  private interface Fill {
    void write(int from, int to, double[][] lines);
  }

  /** Writes columns and turns them. */
  private static Fill turning(StackedQr.Rows matrix, int columns) {
    double[][] block = new double[columns][BLOCK];
    return (from, to, lines) -> {
      matrix.write(from, to, block);
      for (int i = 0; i < columns; i++) {
        for (int r = 0; r < to - from; r++) {
          lines[r][i] = block[i][r];
        }
      }
    };
  }

  /** Adds rows, four at once, so that each sum is read and written once for four products. */
  private static final class Lines implements Block {
    private final Fill fill;

    /** Rows of zeros fill up the last group. */
    private final double[][] lines;

    private final int columns;

    Lines(Fill fill, int columns) {
      this.fill = fill;
      this.columns = columns;
      this.lines = new double[BLOCK + TILE][columns];
    }

    @Override
    public void add(int from, int to, int first, double[][] sum) {
      int count = to - from;
      fill.write(from, to, lines);
      for (int r = count; r < whole(count); r++) {
        Arrays.fill(lines[r], 0);
      }
      for (int i = first; i < Math.min(columns, first + BAND); i++) {
        for (int r = 0; r < count; r += TILE) {
          addFour(lines[r], lines[r + 1], lines[r + 2], lines[r + 3], i, sum[i - first]);
        }
      }
    }

    private static void addFour(
        double[] a, double[] b, double[] c, double[] d, int i, double[] sum) {
      double x = a[i];
      double y = b[i];
      double z = c[i];
      double w = d[i];
      for (int j = 0; j <= i; j++) {
        sum[j] += x * a[j] + y * b[j] + z * c[j] + w * d[j];
      }
    }
  }

  /** Products of columns, 4 x 4 sums at once. */
  private static final class Tiles implements Block {
    private final StackedQr.Rows matrix;
    private final double[][] block;

    /** The columns, and zeros that fill up the last tile. */
    private final double[][] padded;

    Tiles(StackedQr.Rows matrix, int columns) {
      this.matrix = matrix;
      this.padded = new double[whole(columns)][BLOCK];
      this.block = Arrays.copyOf(padded, columns);
    }

    @Override
    public void add(int from, int to, int first, double[][] sum) {
      matrix.write(from, to, block);
      for (int i = 0; i < padded.length; i += TILE) {
        for (int j = 0; j <= i; j += TILE) {
          addTile(i, j, to - from, sum);
        }
      }
    }

    private void addTile(int i, int j, int count, double[][] sum) {
      double[] a0 = padded[i];
      double[] a1 = padded[i + 1];
      double[] a2 = padded[i + 2];
      double[] a3 = padded[i + 3];
      double[] b0 = padded[j];
      double[] b1 = padded[j + 1];
      double[] b2 = padded[j + 2];
      double[] b3 = padded[j + 3];
      double s00 = 0;
      double s01 = 0;
      double s02 = 0;
      double s03 = 0;
      double s10 = 0;
      double s11 = 0;
      double s12 = 0;
      double s13 = 0;
      double s20 = 0;
      double s21 = 0;
      double s22 = 0;
      double s23 = 0;
      double s30 = 0;
      double s31 = 0;
      double s32 = 0;
      double s33 = 0;
      for (int r = 0; r < count; r++) {
        double x = b0[r];
        double y = b1[r];
        double z = b2[r];
        double w = b3[r];
        s00 += a0[r] * x;
        s01 += a0[r] * y;
        s02 += a0[r] * z;
        s03 += a0[r] * w;
        s10 += a1[r] * x;
        s11 += a1[r] * y;
        s12 += a1[r] * z;
        s13 += a1[r] * w;
        s20 += a2[r] * x;
        s21 += a2[r] * y;
        s22 += a2[r] * z;
        s23 += a2[r] * w;
        s30 += a3[r] * x;
        s31 += a3[r] * y;
        s32 += a3[r] * z;
        s33 += a3[r] * w;
      }
      addFour(sum[i], j, s00, s01, s02, s03);
      addFour(sum[i + 1], j, s10, s11, s12, s13);
      addFour(sum[i + 2], j, s20, s21, s22, s23);
      addFour(sum[i + 3], j, s30, s31, s32, s33);
    }

    private static void addFour(double[] sum, int j, double p, double q, double r, double s) {
      sum[j] += p;
      sum[j + 1] += q;
      sum[j + 2] += r;
      sum[j + 3] += s;
    }
  }
}
