/**
 * Layers of networks whose outputs turn with their inputs. Features are {@link
 * org.materialsj.engine.equivariant.Irreps}: numbers that a rotation of the input multiplies by
 * known matrices. Each layer is a class of its own that computes values forward and, from
 * derivatives by its outputs, derivatives by its inputs and weights in reverse. All conventions are
 * those of e3nn (M. Geiger, T. Smidt 2022, arXiv:2207.09453): the polar axis is y, so that degree 1
 * is (x, y, z), and weights drawn from a normal distribution keep the mean square of every
 * component near 1.
 */
package org.materialsj.engine.equivariant;
