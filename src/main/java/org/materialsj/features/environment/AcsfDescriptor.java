package org.materialsj.features.environment;

import java.util.ArrayList;
import java.util.List;

/** Symmetry functions for a set of elements. */
final class AcsfDescriptor implements EnvironmentDescriptor {

  private final Acsf family;
  private final ElementIndex elements;
  private final List<DescriptorBlock> blocks;
  private final int length;

  AcsfDescriptor(Acsf family, ElementIndex elements) {
    this.family = family;
    this.elements = elements;
    List<DescriptorBlock> all = new ArrayList<>();
    int start = 0;
    int radials = family.radial().size();
    for (int s = 0; radials > 0 && s < elements.count(); s++) {
      all.add(new DescriptorBlock(new int[] {elements.number(s)}, start, radials));
      start += radials;
    }
    int angulars = family.angular().size();
    for (int t = 0; angulars > 0 && t < elements.count(); t++) {
      for (int s = 0; s <= t; s++) {
        int[] pair = {elements.number(s), elements.number(t)};
        all.add(new DescriptorBlock(pair, start, angulars));
        start += angulars;
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
    return new AcsfEvaluator(family, elements, length);
  }
}
