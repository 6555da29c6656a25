/**
 * Formulas of columns: expressions with units, and the search for the formula that describes a
 * property best.
 */
package org.materialsj.learn.formula;
