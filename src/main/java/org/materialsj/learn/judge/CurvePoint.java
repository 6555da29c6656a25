package org.materialsj.learn.judge;

/**
 * One point of a learning or validation curve.
 *
 * @param setting what differs between the points: a number of rows, or a value of a setting
 * @param scores training and validation scores of the folds there
 */
public record CurvePoint(String setting, FoldScores scores) {}
