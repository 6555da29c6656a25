package org.materialsj.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.materialsj.model.Composition;

/** The closed list of featurizers offered in menus. */
public final class Featurizers {

  /** What a featurizer takes; one of compositions takes crystals and molecules, too. */
  public enum Subject {
    /** A composition. */
    COMPOSITION,
    /** A crystal. */
    CRYSTAL,
    /** A molecule. */
    MOLECULE
  }

  /** Stands for all featurizers of compositions. */
  public static final String ALL_COMPOSITION = "All composition descriptors";

  /** Stands for all featurizers of crystals that are not of compositions. */
  public static final String ALL_CRYSTAL = "All crystal descriptors";

  /** Stands for all featurizers of molecules that need the bonds only. */
  public static final String ALL_GRAPH = "All graph descriptors";

  /** Stands for all featurizers of molecules that need positions in space. */
  public static final String ALL_SHAPE = "All shape descriptors";

  private static final Map<String, BlockFeaturizer<Composition>> COMPOSITION =
      byName(both(CompositionFeaturizers.all(), CompositionFeaturizers.apart()));

  private static final Map<String, BlockFeaturizer<AnalyzedStructure>> CRYSTAL =
      byName(
          of(
              both(CrystalFeaturizers.all(), CrystalFeaturizers.apart()),
              AnalyzedStructure::crystal));

  /** Made when first needed, because some read long lists of patterns. */
  private static final class Molecules {
    static final Map<String, BlockFeaturizer<AnalyzedStructure>> ALL =
        byName(
            of(
                both(
                    both(MoleculeFeaturizers.ofGraphs(), MoleculeFeaturizers.ofShapes()),
                    MoleculeFeaturizers.apart()),
                AnalyzedStructure::molecule));
  }

  private Featurizers() {}

  /**
   * What can be computed: the featurizers of compositions, then those of the subject itself.
   *
   * @param subject what is there
   * @return names in the order of the menu
   */
  public static List<String> names(Subject subject) {
    List<String> names = new ArrayList<>(COMPOSITION.keySet());
    switch (subject) {
      case COMPOSITION -> {}
      case CRYSTAL -> names.addAll(CRYSTAL.keySet());
      case MOLECULE -> names.addAll(Molecules.ALL.keySet());
    }
    return List.copyOf(names);
  }

  /**
   * What a dialog offers: the presets, then the {@link #names}.
   *
   * @param subject what is there
   * @return names in the order of the dialog
   */
  public static List<String> choices(Subject subject) {
    List<String> choices =
        new ArrayList<>(
            switch (subject) {
              case COMPOSITION -> List.of(ALL_COMPOSITION);
              case CRYSTAL -> List.of(ALL_COMPOSITION, ALL_CRYSTAL);
              case MOLECULE -> List.of(ALL_COMPOSITION, ALL_GRAPH, ALL_SHAPE);
            });
    choices.addAll(names(subject));
    return List.copyOf(choices);
  }

  /**
   * Puts the featurizers that a preset stands for in its place, except those that stand before it.
   *
   * @param names names of featurizers and presets
   * @return names of featurizers, each once
   * @throws IllegalArgumentException if a name is given twice, or none
   */
  public static List<String> expand(List<String> names) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("Choose at least one featurizer.");
    }
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException(
          "A featurizer is named twice in \"" + String.join(", ", names) + "\".");
    }
    Set<String> result = new LinkedHashSet<>();
    for (String name : names) {
      result.addAll(preset(name).orElse(List.of(name)));
    }
    return List.copyOf(result);
  }

  /** The featurizers that a preset stands for. */
  private static Optional<List<String>> preset(String name) {
    return switch (name) {
      case ALL_COMPOSITION -> Optional.of(names(CompositionFeaturizers.all()));
      case ALL_CRYSTAL -> Optional.of(names(CrystalFeaturizers.all()));
      case ALL_GRAPH -> Optional.of(names(MoleculeFeaturizers.ofGraphs()));
      case ALL_SHAPE -> Optional.of(names(MoleculeFeaturizers.ofShapes()));
      default -> Optional.empty();
    };
  }

  /**
   * A featurizer of compositions.
   *
   * @param name one of the {@link #names} for compositions
   * @return the featurizer
   * @throws IllegalArgumentException for another name
   */
  public static BlockFeaturizer<Composition> ofComposition(String name) {
    if (!COMPOSITION.containsKey(name)) {
      throw unknown(name, choices(Subject.COMPOSITION));
    }
    return COMPOSITION.get(name);
  }

  /**
   * A featurizer of structures: one of crystals, which refuses molecules; one of molecules, which
   * refuses crystals; or one of compositions, applied to the composition of the structure.
   *
   * @param name one of the {@link #names} for crystals or molecules
   * @return the featurizer
   * @throws IllegalArgumentException for another name
   */
  public static BlockFeaturizer<AnalyzedStructure> ofStructure(String name) {
    if (COMPOSITION.containsKey(name)) {
      return COMPOSITION.get(name).of(item -> item.structure().composition());
    }
    if (CRYSTAL.containsKey(name)) {
      return CRYSTAL.get(name);
    }
    if (!Molecules.ALL.containsKey(name)) {
      Set<String> all = new LinkedHashSet<>(choices(Subject.CRYSTAL));
      all.addAll(choices(Subject.MOLECULE));
      throw unknown(name, List.copyOf(all));
    }
    return Molecules.ALL.get(name);
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private static <T> List<BlockFeaturizer<AnalyzedStructure>> of(
      List<BlockFeaturizer<T>> featurizers, Function<AnalyzedStructure, T> part) {
    return featurizers.stream().map(f -> f.of(part)).toList();
  }

  private static List<String> names(List<? extends BlockFeaturizer<?>> featurizers) {
    return featurizers.stream().<String>map(BlockFeaturizer::name).toList();
  }

  private static <T> Map<String, BlockFeaturizer<T>> byName(List<BlockFeaturizer<T>> featurizers) {
    Map<String, BlockFeaturizer<T>> map = new LinkedHashMap<>();
    for (BlockFeaturizer<T> featurizer : featurizers) {
      map.put(featurizer.name(), featurizer);
    }
    return Collections.unmodifiableMap(map);
  }

  private static IllegalArgumentException unknown(String name, List<String> names) {
    return new IllegalArgumentException(
        "There is no featurizer \"" + name + "\"; choose from " + String.join(", ", names) + ".");
  }
}
