package org.materialsj.features.environment;

import java.util.Arrays;
import org.materialsj.engine.special.SolidHarmonics;

/** Computes the power spectrum of {@link Soap}. */
final class SoapEvaluator implements EnvironmentDescriptor.Evaluator {

  private final ElementIndex elements;
  private final int species;
  private final int length;
  private final int n;
  private final int degree;
  private final int m;
  private final double cutoff;
  private final boolean fading;
  private final double reachSquared;
  private final RadialBasis radial;
  private final SolidHarmonics harmonics;

  /** Per l: pi sqrt(8 / (2l+1)). */
  private final double[] norm;

  /** Start of the values of each pair of elements, either way round. */
  private final int[] starts;

  /** Per element, n and (l, m). */
  private final double[] coefficients;

  private final double[] solid;
  private final double[] solidGradient;
  private final double[] project;
  private final double[] projectSlope;
  private final double[] work;

  /** Derivatives of one neighbour's coefficients by x, y or z; or by the coefficients. */
  private final double[] along;

  private final double[] byCoefficient;

  SoapEvaluator(Soap family, ElementIndex elements, int length) {
    this.elements = elements;
    this.length = length;
    species = elements.count();
    n = family.count();
    degree = family.degree();
    cutoff = family.cutoff();
    fading = family.isFading();
    reachSquared = family.reach() * family.reach();
    radial = family.radial();
    harmonics = new SolidHarmonics(degree);
    m = harmonics.size();
    norm = new double[degree + 1];
    for (int l = 0; l <= degree; l++) {
      norm[l] = Math.PI * Math.sqrt(8.0 / (2 * l + 1));
    }
    starts = new int[species * species];
    int start = 0;
    for (int s = 0; s < species; s++) {
      for (int t = s; t < species; t++) {
        starts[s * species + t] = start;
        starts[t * species + s] = start;
        start += (degree + 1) * (s == t ? n * (n + 1) / 2 : n * n);
      }
    }
    coefficients = new double[species * n * m];
    byCoefficient = new double[species * n * m];
    solid = new double[m];
    solidGradient = new double[3 * m];
    project = new double[(degree + 1) * n];
    projectSlope = new double[(degree + 1) * n];
    work = new double[radial.scratch()];
    along = new double[n * m];
  }

  @Override
  public void values(AtomicEnvironment environment, double[] values) {
    Arrays.fill(coefficients, 0);
    expand(environment, 1);
    powerSpectrum(values);
  }

  /** The power spectrum of the mean coefficients of all atoms. */
  void powerSpectrumOfMean(Environments environments, double[] values) {
    Arrays.fill(coefficients, 0);
    for (int atom = 0; atom < environments.size(); atom++) {
      expand(environments.get(atom), 1.0 / environments.size());
    }
    powerSpectrum(values);
  }

  @Override
  public void derivatives(AtomicEnvironment environment, double[] values, double[] derivatives) {
    values(environment, values);
    Arrays.fill(derivatives, 0, 3 * environment.size() * length, 0);
    double[] vectors = environment.vectors();
    for (int j = 0; j < environment.size(); j++) {
      if (at(vectors, j, true)) {
        harmonics.gradients(solid, solidGradient);
        int s = elements.of(environment.numbers()[j]);
        for (int axis = 0; axis < 3; axis++) {
          differentiate(axis, 2 * vectors[3 * j + axis]);
          for (int t = 0; t < species; t++) {
            spread(s, t, derivatives, (3 * j + axis) * length);
          }
        }
      }
    }
  }

  @Override
  public void gradient(
      AtomicEnvironment environment, double[] weights, double[] values, double[] gradient) {
    values(environment, values);
    Arrays.fill(gradient, 0, 3 * environment.size(), 0);
    collect(weights);
    double[] vectors = environment.vectors();
    for (int j = 0; j < environment.size(); j++) {
      if (at(vectors, j, true)) {
        harmonics.gradients(solid, solidGradient);
        int row = elements.of(environment.numbers()[j]) * n * m;
        double bySquare = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int l = 0; l <= degree; l++) {
          for (int k = l * l; k < (l + 1) * (l + 1); k++) {
            double value = 0;
            double slope = 0;
            for (int i = 0; i < n; i++) {
              double weight = byCoefficient[row + i * m + k];
              value += weight * project[l * n + i];
              slope += weight * projectSlope[l * n + i];
            }
            bySquare += slope * solid[k];
            x += value * solidGradient[3 * k];
            y += value * solidGradient[3 * k + 1];
            z += value * solidGradient[3 * k + 2];
          }
        }
        gradient[3 * j] = x + 2 * bySquare * vectors[3 * j];
        gradient[3 * j + 1] = y + 2 * bySquare * vectors[3 * j + 1];
        gradient[3 * j + 2] = z + 2 * bySquare * vectors[3 * j + 2];
      }
    }
  }

  /** Adds a share of the coefficients of an environment, the centre's first. */
  private void expand(AtomicEnvironment environment, double share) {
    harmonics.values(0, 0, 0, solid);
    radial.project(0, project, null, work);
    add(elements.of(environment.centreNumber()), share);
    double[] vectors = environment.vectors();
    int[] numbers = environment.numbers();
    for (int j = 0; j < numbers.length; j++) {
      if (at(vectors, j, false)) {
        add(elements.of(numbers[j]), share);
      }
    }
  }

  /** Computes harmonics and projections of neighbour j; false when it is too far to count. */
  private boolean at(double[] vectors, int j, boolean slopes) {
    double x = vectors[3 * j];
    double y = vectors[3 * j + 1];
    double z = vectors[3 * j + 2];
    double squared = x * x + y * y + z * z;
    if (squared >= reachSquared) {
      return false;
    }
    harmonics.values(x, y, z, solid);
    radial.project(squared, project, slopes ? projectSlope : null, work);
    if (fading) {
      double t = Math.sqrt(squared) / cutoff;
      double fade = 1 - t * t * (3 - 2 * t);
      double fadeSlope = 3 * (t - 1) / (cutoff * cutoff);
      for (int k = 0; k < project.length; k++) {
        projectSlope[k] = fade * projectSlope[k] + fadeSlope * project[k];
        project[k] *= fade;
      }
    }
    return true;
  }

  private void add(int s, double share) {
    for (int i = 0; i < n; i++) {
      int row = (s * n + i) * m;
      for (int l = 0; l <= degree; l++) {
        double value = share * project[l * n + i];
        for (int k = l * l; k < (l + 1) * (l + 1); k++) {
          coefficients[row + k] += value * solid[k];
        }
      }
    }
  }

  private void powerSpectrum(double[] values) {
    int at = 0;
    for (int s = 0; s < species; s++) {
      for (int t = s; t < species; t++) {
        for (int l = 0; l <= degree; l++) {
          for (int i = 0; i < n; i++) {
            for (int o = s == t ? i : 0; o < n; o++) {
              values[at++] = norm[l] * dot(coefficients, (s * n + i) * m, (t * n + o) * m, l);
            }
          }
        }
      }
    }
  }

  private double dot(double[] first, int row, int other, int l) {
    double sum = 0;
    for (int k = l * l; k < (l + 1) * (l + 1); k++) {
      sum += first[row + k] * coefficients[other + k];
    }
    return sum;
  }

  /** Derivatives of the coefficients of one neighbour's density by a coordinate. */
  private void differentiate(int axis, double squareSlope) {
    for (int i = 0; i < n; i++) {
      for (int l = 0; l <= degree; l++) {
        double value = project[l * n + i];
        double slope = projectSlope[l * n + i] * squareSlope;
        for (int k = l * l; k < (l + 1) * (l + 1); k++) {
          along[i * m + k] = value * solidGradient[3 * k + axis] + slope * solid[k];
        }
      }
    }
  }

  /** What a change of element s's coefficients does to the values of elements s and t. */
  private void spread(int s, int t, double[] derivatives, int offset) {
    int start = offset + starts[s * species + t];
    int pairs = s == t ? n * (n + 1) / 2 : n * n;
    for (int l = 0; l <= degree; l++) {
      int block = start + l * pairs;
      for (int i = 0; i < n; i++) {
        for (int o = 0; o < n; o++) {
          double change = norm[l] * dot(along, i * m, (t * n + o) * m, l);
          if (s == t) {
            int low = Math.min(i, o);
            int place = low * n - low * (low - 1) / 2 + Math.abs(i - o);
            derivatives[block + place] += i == o ? 2 * change : change;
          } else {
            derivatives[block + (s < t ? i * n + o : o * n + i)] = change;
          }
        }
      }
    }
  }

  /** The derivative of the weighted sum of values by each coefficient. */
  private void collect(double[] weights) {
    Arrays.fill(byCoefficient, 0);
    int at = 0;
    for (int s = 0; s < species; s++) {
      for (int t = s; t < species; t++) {
        for (int l = 0; l <= degree; l++) {
          for (int i = 0; i < n; i++) {
            for (int o = s == t ? i : 0; o < n; o++) {
              double weight = norm[l] * weights[at++];
              int first = (s * n + i) * m;
              int second = (t * n + o) * m;
              for (int k = l * l; k < (l + 1) * (l + 1); k++) {
                byCoefficient[first + k] += weight * coefficients[second + k];
                byCoefficient[second + k] += weight * coefficients[first + k];
              }
            }
          }
        }
      }
    }
  }
}
