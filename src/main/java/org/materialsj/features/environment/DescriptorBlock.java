package org.materialsj.features.environment;

/**
 * The numbers of a descriptor that are about the same elements of neighbours.
 *
 * @param elements their atomic numbers, ascending: one for functions of a distance, two for pairs
 *     of neighbours, none when all elements share the numbers
 * @param start index of the first number
 * @param length how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
public record DescriptorBlock(int[] elements, int start, int length) {}
