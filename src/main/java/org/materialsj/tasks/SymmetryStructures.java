package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.materialsj.engine.run.CancelToken;
import org.materialsj.engine.statistics.Split;
import org.materialsj.engine.statistics.Splits;
import org.materialsj.io.StructureRow;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.Crystal;
import org.materialsj.model.Molecule;
import org.materialsj.model.Structure;
import org.materialsj.model.Transformations;

/**
 * Structures with a target, without their other properties, in a training and a test part.
 *
 * @param ids n ids
 * @param structures n structures
 * @param target name and unit of what is predicted
 * @param targets n finite numbers
 * @param split the parts
 * @param notes what was left out, as plain sentences
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity, never by value
record SymmetryStructures(
    List<String> ids,
    List<Structure> structures,
    ColumnSpec target,
    double[] targets,
    Split split,
    List<String> notes) {

  private static final int FEWEST = 10;

  static SymmetryStructures read(
      Iterator<StructureRow> rows, SymmetryRequest request, long splitSeed, CancelToken cancel) {
    List<String> ids = new ArrayList<>();
    List<Structure> structures = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    Map<String, List<String>> leftOut = new LinkedHashMap<>();
    Set<String> properties = new LinkedHashSet<>();
    Set<String> sources = new LinkedHashSet<>();
    while (rows.hasNext()) {
      cancel.check("reading of structures");
      StructureRow row = rows.next();
      String reason = row.error().map(Exception::getMessage).orElse("");
      if (reason.isEmpty()) {
        Structure structure = row.structure().orElseThrow();
        properties.addAll(structure.properties().keySet());
        Optional<String> source = source(structure, request.target());
        Optional<Double> target = source.flatMap(key -> number(structure.properties().get(key)));
        if (target.isPresent()) {
          sources.add(source.get());
          ids.add(row.id());
          structures.add(bare(structure));
          targets.add(target.get());
          continue;
        }
        reason = "no number \"" + request.target() + "\"";
      }
      leftOut.computeIfAbsent(reason, r -> new ArrayList<>()).add(row.id());
    }
    double[] values = targets.stream().mapToDouble(t -> t).toArray();
    check(values, request, properties);
    ColumnSpec target = target(request, sources);
    int n = values.length;
    List<String> notes = new ArrayList<>();
    leftOut.forEach(
        (reason, names) ->
            notes.add(
                "Left out "
                    + Sentences.count(names.size(), "structure")
                    + " ("
                    + reason
                    + "): "
                    + Sentences.list(names)
                    + "."));
    noteAtoms(structures, notes);
    Split split = Splits.trainTest(n, (double) request.testCount(n) / n, splitSeed);
    return new SymmetryStructures(
        List.copyOf(ids), List.copyOf(structures), target, values, split, notes);
  }

  /** The property of that name, or of that name with a unit behind it. */
  private static Optional<String> source(Structure structure, String target) {
    if (structure.properties().containsKey(target)) {
      return Optional.of(target);
    }
    List<String> found =
        structure.properties().keySet().stream()
            .filter(key -> key.startsWith(target + " ("))
            .filter(key -> ColumnSpec.ofHeader(key).name().equals(target))
            .toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "\"" + target + "\" could be " + Sentences.list(found) + "; give the whole name.");
    }
    return found.stream().findFirst();
  }

  private static ColumnSpec target(SymmetryRequest request, Set<String> sources) {
    if (sources.size() > 1) {
      throw new IllegalArgumentException(
          "The structures disagree on the property: " + Sentences.list(List.copyOf(sources)) + ".");
    }
    ColumnSpec spec = ColumnSpec.ofHeader(sources.iterator().next());
    return request.unit().isBlank() ? spec : new ColumnSpec(spec.name(), request.unit());
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(text).map(Double::valueOf).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty(); // said of the structure as "no number"
    }
  }

  private static void check(double[] values, SymmetryRequest request, Set<String> properties) {
    String target = "\"" + request.target() + "\"";
    if (values.length == 0) {
      throw new IllegalArgumentException(
          "No structure has a number "
              + target
              + "; the properties there are: "
              + (properties.isEmpty() ? "none" : Sentences.list(List.copyOf(properties)))
              + ".");
    }
    if (values.length < FEWEST) {
      throw new IllegalArgumentException(
          "A symmetry check needs at least "
              + FEWEST
              + " structures with a number "
              + target
              + ", and there are "
              + values.length
              + ".");
    }
    if (Arrays.stream(values).allMatch(v -> v == values[0])) {
      throw new IllegalArgumentException(
          target + " is " + Sentences.number(values[0]) + " for all structures.");
    }
    int test = request.testCount(values.length);
    if (test < 2 || values.length - test < 2) {
      throw new IllegalArgumentException(
          "Testing on "
              + test
              + " of "
              + values.length
              + " structures leaves "
              + Math.max(0, values.length - test)
              + " to train on; each part needs at least 2.");
    }
  }

  private static void noteAtoms(List<Structure> structures, List<String> notes) {
    int fewest = structures.stream().mapToInt(Transformations::atoms).min().orElseThrow();
    int most = structures.stream().mapToInt(Transformations::atoms).max().orElseThrow();
    if (fewest < most) {
      notes.add(
          "The structures have "
              + fewest
              + " to "
              + most
              + " atoms: a descriptor by atom, such as coordinates, is filled up with zeros.");
    }
  }

  /** Without properties, which must not become features. */
  private static Structure bare(Structure structure) {
    if (structure instanceof Crystal crystal) {
      return new Crystal(
          crystal.name(), crystal.lattice(), crystal.sites(), crystal.operations(), Map.of());
    }
    return ((Molecule) structure).withProperties(structure.name(), Map.of());
  }
}
