package org.materialsj.engine.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the features of an atom follow rotations: blocks of so many copies of an irrep, written such
 * as 8x0e+4x1o. The numbers of a block stand copy by copy, those of a copy by m = -l..l. Immutable.
 */
public final class Irreps {

  /** The most numbers that features may have. */
  public static final int MOST_NUMBERS = 10_000;

  private final List<Block> blocks;
  private final int[] starts;

  /**
   * Copies of one irrep.
   *
   * @param copies how many, at least 1
   * @param irrep which
   */
  public record Block(int copies, Irrep irrep) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if there is no copy
     */
    public Block {
      if (copies < 1) {
        throw new IllegalArgumentException("a block has at least 1 copy, got " + copies);
      }
    }

    /**
     * How many numbers it has.
     *
     * @return copies (2l+1)
     */
    public int size() {
      return copies * irrep.size();
    }

    @Override
    public String toString() {
      return copies + "x" + irrep;
    }
  }

  /**
   * Features of blocks in this order.
   *
   * @param blocks may be none; equal irreps may stand in several blocks
   * @throws IllegalArgumentException if they have more than {@value #MOST_NUMBERS} numbers
   */
  public Irreps(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
    starts = new int[blocks.size() + 1];
    long size = 0;
    for (int b = 0; b < blocks.size(); b++) {
      size += (long) blocks.get(b).copies() * blocks.get(b).irrep().size();
      if (size > MOST_NUMBERS) {
        throw new IllegalArgumentException(
            "features have at most " + MOST_NUMBERS + " numbers, got " + blocks);
      }
      starts[b + 1] = (int) size;
    }
  }

  /**
   * Reads the usual form.
   *
   * @param text such as 8x0e+4x1o or 0e + 1o
   * @return the irreps
   * @throws IllegalArgumentException for another text
   */
  public static Irreps of(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String word : text.split("\\+", -1)) {
      String[] parts = word.strip().split("x", -1);
      boolean counted = parts.length == 2 && parts[0].strip().matches("[1-9][0-9]{0,4}");
      if (parts.length > 2 || parts.length == 2 && !counted) {
        throw new IllegalArgumentException(
            "features are blocks such as 8x0e+4x1o, got \"" + text + "\"");
      }
      int copies = counted ? Integer.parseInt(parts[0].strip()) : 1;
      blocks.add(new Block(copies, Irrep.of(parts[parts.length - 1])));
    }
    return new Irreps(blocks);
  }

  /**
   * The spherical harmonics of all degrees up to a largest one, as {@link
   * org.materialsj.engine.special.E3nnHarmonics} orders them.
   *
   * @param degree the largest, at least 0
   * @return 1x0e+1x1o+1x2e and so on
   */
  public static Irreps harmonics(int degree) {
    List<Block> blocks = new ArrayList<>();
    for (int l = 0; l <= degree; l++) {
      blocks.add(new Block(1, Irrep.harmonic(l)));
    }
    return new Irreps(blocks);
  }

  /**
   * The blocks.
   *
   * @return in order, read-only
   */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * Where a block begins.
   *
   * @param block 0 to the number of blocks, which is the end of all
   * @return place of its first number
   */
  public int start(int block) {
    return starts[block];
  }

  /**
   * How many numbers there are.
   *
   * @return of all blocks
   */
  public int size() {
    return starts[blocks.size()];
  }

  /**
   * How many copies of all irreps there are.
   *
   * @return of all blocks
   */
  public int copies() {
    return blocks.stream().mapToInt(Block::copies).sum();
  }

  /**
   * How many copies of one irrep there are.
   *
   * @param irrep which
   * @return of all blocks
   */
  public int copies(Irrep irrep) {
    return blocks.stream().filter(b -> b.irrep().equals(irrep)).mapToInt(Block::copies).sum();
  }

  /**
   * The largest degree.
   *
   * @return l; 0 when there are no blocks
   */
  public int degree() {
    return blocks.stream().mapToInt(b -> b.irrep().degree()).max().orElse(0);
  }

  /**
   * The scalars among these, or all others.
   *
   * @param scalars whether those of degree 0 are wanted
   * @return the blocks in their order
   */
  public Irreps part(boolean scalars) {
    return new Irreps(
        blocks.stream().filter(b -> (b.irrep().degree() == 0) == scalars).toList());
  }

  /**
   * These and others behind them.
   *
   * @param others the others
   * @return the blocks of both
   */
  public Irreps and(Irreps others) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(others.blocks);
    return new Irreps(all);
  }

  /** Whether the blocks are equal, in order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Irreps irreps && blocks.equals(irreps.blocks);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(starts) + 31 * blocks.hashCode();
  }

  @Override
  public String toString() {
    return blocks.stream().map(Block::toString).collect(Collectors.joining("+"));
  }
}
