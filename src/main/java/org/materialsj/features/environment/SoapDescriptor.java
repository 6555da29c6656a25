package org.materialsj.features.environment;

import java.util.ArrayList;
import java.util.List;

/** The power spectrum of {@link Soap} for a set of elements. */
public final class SoapDescriptor implements EnvironmentDescriptor {

  private final Soap family;
  private final ElementIndex elements;
  private final List<DescriptorBlock> blocks;
  private final int length;

  SoapDescriptor(Soap family, ElementIndex elements) {
    this.family = family;
    this.elements = elements;
    int n = family.count();
    int degrees = family.degree() + 1;
    List<DescriptorBlock> all = new ArrayList<>();
    int start = 0;
    for (int s = 0; s < elements.count(); s++) {
      for (int t = s; t < elements.count(); t++) {
        int size = degrees * (s == t ? n * (n + 1) / 2 : n * n);
        int[] pair = {elements.number(s), elements.number(t)};
        all.add(new DescriptorBlock(pair, start, size));
        start += size;
      }
    }
    this.blocks = List.copyOf(all);
    this.length = start;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public double reach() {
    return family.reach();
  }

  @Override
  public List<DescriptorBlock> blocks() {
    return blocks;
  }

  @Override
  public Evaluator evaluator() {
    return new SoapEvaluator(family, elements, length);
  }

  /**
   * The power spectrum of the mean density of all atoms: coefficients are averaged first, in the
   * axes of the structure ("inner" average; {@link #mean} is the "outer" one).
   *
   * @param environments environments out to at least {@link #reach()}
   * @return {@link #length()} numbers
   * @throws IllegalArgumentException if the environments end before the reach, or an atom is of
   *     another element
   */
  public double[] innerMean(Environments environments) {
    requireReach(environments);
    SoapEvaluator evaluator = new SoapEvaluator(family, elements, length);
    double[] values = new double[length];
    evaluator.powerSpectrumOfMean(environments, values);
    return values;
  }
}
