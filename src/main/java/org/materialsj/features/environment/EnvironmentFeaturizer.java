package org.materialsj.features.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.materialsj.features.AnalyzedStructure;
import org.materialsj.features.Block;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.crystal.CrystalAnalysis;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Element;

/**
 * Describes a structure by the descriptors of its atoms, added or averaged over the atoms of each
 * element: block (c, a) or (c, a, b) has the numbers about neighbours of elements a and b of atoms
 * of element c, and block (c) those about neighbours of all elements. What a column means does not
 * depend on the other structures: an element more in one of them gives more columns, in which the
 * others have zeros.
 *
 * <p>Blocks that would be all zero are left out, such as those of a lone atom without neighbours.
 * An element that a structure does not have counts as zero in means, too.
 *
 * @param <T> what it takes: the analysis of a molecule or crystal
 */
public final class EnvironmentFeaturizer<T> implements BlockFeaturizer<T> {

  private final String name;
  private final DescriptorFamily family;
  private final Pooling pooling;
  private final BiFunction<T, Double, Environments> environments;

  private EnvironmentFeaturizer(
      String name,
      DescriptorFamily family,
      Pooling pooling,
      BiFunction<T, Double, Environments> environments) {
    this.name = name;
    this.family = family;
    this.pooling = pooling;
    this.environments = environments;
  }

  /**
   * A featurizer of molecules with 3D coordinates, named by descriptor and pooling, such as "SOAP
   * means".
   *
   * @param family the descriptor of an atom
   * @param pooling how those of all atoms are taken together
   * @return the featurizer
   */
  public static EnvironmentFeaturizer<MoleculeAnalysis> ofMolecules(
      DescriptorFamily family, Pooling pooling) {
    return new EnvironmentFeaturizer<>(pooled(family, pooling), family, pooling, Environments::of);
  }

  /**
   * A featurizer of ordered crystals, of the mean over the atoms of each element, because sums
   * would depend on the choice of cell. Named by the descriptor alone, such as "SOAP".
   *
   * @param family the descriptor of an atom
   * @return the featurizer
   */
  public static EnvironmentFeaturizer<CrystalAnalysis> ofCrystals(DescriptorFamily family) {
    return new EnvironmentFeaturizer<>(family.name(), family, Pooling.MEAN, Environments::of);
  }

  /**
   * A featurizer of molecules and ordered crystals alike, of the mean over the atoms of each
   * element. Named as that of molecules.
   *
   * @param family the descriptor of an atom
   * @return the featurizer
   */
  public static EnvironmentFeaturizer<AnalyzedStructure> ofStructures(DescriptorFamily family) {
    return new EnvironmentFeaturizer<>(
        pooled(family, Pooling.MEAN), family, Pooling.MEAN, Environments::of);
  }

  private static String pooled(DescriptorFamily family, Pooling pooling) {
    return family.name() + (pooling == Pooling.SUM ? " sums" : " means");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int version() {
    return family.version();
  }

  @Override
  public String citation() {
    return family.citation();
  }

  @Override
  public List<Block> apply(T item) {
    Environments all = environments.apply(item, family.reach());
    int[] elements = all.elements();
    EnvironmentDescriptor descriptor = family.forElementsOf(all);
    EnvironmentDescriptor.Evaluator evaluator = descriptor.evaluator();
    double[] values = new double[descriptor.length()];
    double[] sum = new double[descriptor.length()];
    List<Block> blocks = new ArrayList<>();
    for (int centre : elements) {
      Arrays.fill(sum, 0);
      int atoms = 0;
      for (int atom = 0; atom < all.size(); atom++) {
        if (all.number(atom) == centre) {
          evaluator.values(all.get(atom), values);
          for (int d = 0; d < sum.length; d++) {
            sum[d] += values[d];
          }
          atoms++;
        }
      }
      for (DescriptorBlock part : descriptor.blocks()) {
        double[] own = Arrays.copyOfRange(sum, part.start(), part.start() + part.length());
        if (Arrays.stream(own).anyMatch(value -> value != 0)) {
          if (pooling == Pooling.MEAN) {
            for (int d = 0; d < own.length; d++) {
              own[d] /= atoms;
            }
          }
          blocks.add(new Block(key(centre, part.elements()), own));
        }
      }
    }
    return blocks;
  }

  private static int[] key(int centre, int[] elements) {
    int[] key = new int[elements.length + 1];
    key[0] = centre;
    System.arraycopy(elements, 0, key, 1, elements.length);
    return key;
  }

  @Override
  public List<ColumnSpec> columns(int[] key, int width) {
    List<String> labels = family.labels(Arrays.copyOfRange(key, 1, key.length));
    if (width > labels.size()) {
      throw new IllegalArgumentException(
          "a block of " + name() + " has " + labels.size() + " columns, got " + width);
    }
    String what = pooling == Pooling.SUM ? "" : "mean ";
    String start = family.name() + " " + what + Element.of(key[0]).symbol() + " ";
    return labels.subList(0, width).stream()
        .map(label -> new ColumnSpec(start + label, family.unit()))
        .toList();
  }
}
