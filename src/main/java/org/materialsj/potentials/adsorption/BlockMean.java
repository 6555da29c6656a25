package org.materialsj.potentials.adsorption;

import java.util.Arrays;

/**
 * The mean of the means of consecutive blocks, with its standard error: their standard deviation by
 * the root of their number. It holds when a block is longer than the memory of the chain.
 *
 * @param mean the mean
 * @param error its standard error; NaN for a single block
 */
record BlockMean(double mean, double error) {

  static BlockMean of(double[] blocks) {
    double mean = Arrays.stream(blocks).sum() / blocks.length;
    double squares = Arrays.stream(blocks).map(block -> (block - mean) * (block - mean)).sum();
    return new BlockMean(mean, Math.sqrt(squares / (blocks.length - 1.0) / blocks.length));
  }
}
