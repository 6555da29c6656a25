/** Honest judgement: splits, searches over settings, nested cross-validation, curves and checks. */
package org.materialsj.learn.judge;
