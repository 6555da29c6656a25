package org.materialsj.learn.kernel;

import java.util.SortedMap;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.TrainingSet;

/**
 * A kernel as a user asks for it.
 *
 * @param shape the formula
 * @param gamma a number above 0; "scale" for 1 / (d v) with d features and v the variance of all
 *     their numbers together; "auto" for 1 / d
 * @param degree power of the polynomial kernel
 * @param offset added to the dot product in the polynomial kernel
 */
public record KernelSettings(KernelShape shape, String gamma, int degree, double offset) {

  /** The Gaussian with its width from the data. */
  public static final KernelSettings DEFAULT = new KernelSettings(KernelShape.RBF, "scale", 3, 1);

  private static final String SCALE = "scale";
  private static final String AUTO = "auto";

  /** Checks the ranges. */
  public KernelSettings {
    double known = gamma.equals(SCALE) || gamma.equals(AUTO) ? 1 : number(gamma);
    new Kernel(shape, known, degree, offset);
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong(text, e);
    }
    throw wrong(text, null);
  }

  private static IllegalArgumentException wrong(String text, NumberFormatException cause) {
    return new IllegalArgumentException(
        "gamma must be scale, auto or a number above 0, got \"" + text + "\"", cause);
  }

  /**
   * The settings "kernel", "gamma", "degree" and "offset".
   *
   * @param settings value by name; a missing one takes its default
   * @return the kernel asked for
   * @throws IllegalArgumentException for a value out of range
   */
  public static KernelSettings of(Settings settings) {
    return new KernelSettings(
        KernelShape.ofLabel(settings.choice("kernel", DEFAULT.shape.label(), KernelShape.labels())),
        settings.text("gamma", DEFAULT.gamma),
        settings.integer("degree", DEFAULT.degree, 1, Kernel.MOST_DEGREE),
        settings.number("offset", DEFAULT.offset, 0, Double.MAX_VALUE));
  }

  /**
   * Adds the settings as texts.
   *
   * @param map takes them, by name
   */
  public void addTo(SortedMap<String, String> map) {
    map.put("kernel", shape.label());
    map.put("gamma", gamma);
    map.put("degree", Integer.toString(degree));
    map.put("offset", Double.toString(offset));
  }

  /**
   * The kernel for some data.
   *
   * @param data decides on gamma when that is "scale" or "auto"
   * @return the kernel
   */
  public Kernel kernel(TrainingSet data) {
    return kernel(data.columns());
  }

  /**
   * The kernel for some columns.
   *
   * @param columns d arrays of numbers, which decide on gamma when that is "scale" or "auto"
   * @return the kernel
   */
  public Kernel kernel(double[][] columns) {
    double features = columns.length;
    double width =
        switch (gamma) {
          case AUTO -> 1 / features;
          case SCALE -> 1 / (features * variance(columns));
          default -> number(gamma);
        };
    return new Kernel(shape, width, degree, offset);
  }

  /** The variance of all numbers; 1 where there is none, or none that can be divided by. */
  private static double variance(double[][] columns) {
    double count = (double) columns.length * columns[0].length;
    double mean = 0;
    for (double[] column : columns) {
      for (double value : column) {
        mean += value / count;
      }
    }
    double variance = 0;
    for (double[] column : columns) {
      for (double value : column) {
        variance += (value - mean) * (value - mean) / count;
      }
    }
    return variance > Double.MIN_NORMAL && variance < Double.MAX_VALUE / columns.length
        ? variance
        : 1;
  }
}
