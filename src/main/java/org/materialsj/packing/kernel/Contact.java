package org.materialsj.packing.kernel;

/**
 * Two features of two copies that touch at some scale: feature {@code partA} of body {@code bodyA}
 * of the asymmetric unit and feature {@code partB} of the copy of {@code bodyB} by an operation and
 * a lattice translation.
 *
 * @param bodyA index of the body that is not moved
 * @param bodyB index of the body whose copy it meets
 * @param operation index into the operations of the group
 * @param shift d whole lattice translations added after the operation
 * @param partA feature of body A: the index of a ball, of a vertex or face
 * @param partB feature of body B
 * @param scale s at which the two touch: above it they are apart (angstrom)
 * @param gradient derivative of s by the numbers of the {@link Pose}, all taken as independent, in
 *     the order cell, rotations, centres
 */
public record Contact(
    int bodyA,
    int bodyB,
    int operation,
    int[] shift,
    int partA,
    int partB,
    double scale,
    double[] gradient) {}
