package org.materialsj.learn.formula;

/**
 * A feature made of stored ones.
 *
 * @param operator what joins them; null for the stored feature itself
 * @param left index of the first stored feature
 * @param right index of the second one; equal to the first one when there is none
 * @param complexity number of operators in it
 */
record Candidate(Operator operator, int left, int right, int complexity) {}
