package org.materialsj.model;

/**
 * How well predicted numbers p agree with actual numbers y, over n pairs.
 *
 * @param count n
 * @param r2 1 - sum (y-p)^2 / sum (y-mean y)^2; NaN when all y are equal
 * @param rmse root mean square error, in the unit of y
 * @param mae mean absolute error, in the unit of y
 * @param mape mean of |y-p|/|y| over the pairs with y != 0, as a fraction; NaN when there are none
 */
public record RegressionMetrics(int count, double r2, double rmse, double mae, double mape) {}
