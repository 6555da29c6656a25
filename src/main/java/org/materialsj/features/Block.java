package org.materialsj.features;

/**
 * Some of the features of one item, such as all distances between carbon and hydrogen.
 *
 * @param key what they are about, as whole numbers such as atomic numbers; blocks are ordered by
 *     their keys, number by number
 * @param values the features; another item's block of the same key may be longer
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record Block(int[] key, double[] values) {}
