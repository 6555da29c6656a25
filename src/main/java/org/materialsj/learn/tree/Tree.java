package org.materialsj.learn.tree;

/**
 * A grown tree as parallel arrays; node 0 is the root, and a child's number is larger than its
 * parent's. Read-only.
 *
 * @param feature feature of the split, -1 in a leaf
 * @param left number of the child for values at or below the threshold, -1 in a leaf
 * @param right number of the other child, -1 in a leaf
 * @param threshold threshold of the split, 0 in a leaf
 * @param value prediction of each node: one number, or one per class, node by node
 * @param cover training rows that came to each node, counted as often as they were drawn
 * @param gain per feature, by how much its splits lessened the impurity, summed over the rows
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Tree(
    int[] feature,
    int[] left,
    int[] right,
    double[] threshold,
    double[] value,
    int[] cover,
    double[] gain) {}
