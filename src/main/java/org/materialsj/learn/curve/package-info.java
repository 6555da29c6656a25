/** Curves through points in a plane: linear combinations of functions of one variable. */
package org.materialsj.learn.curve;
