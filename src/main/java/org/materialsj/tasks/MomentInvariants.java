package org.materialsj.tasks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.materialsj.engine.run.RunContext;
import org.materialsj.features.AnalyzedStructure;
import org.materialsj.features.BlockFeaturizer;
import org.materialsj.features.environment.EnvironmentFeaturizer;
import org.materialsj.features.environment.MoleculeInvariants;
import org.materialsj.features.molecule.MoleculeAnalysis;
import org.materialsj.io.StructureReader;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Crystal;
import org.materialsj.model.Element;
import org.materialsj.model.chemistry.Preparation;
import org.materialsj.moments.SpeciesWeights;

/** Turns structures into tables of moment invariants. */
public final class MomentInvariants {

  private MomentInvariants() {}

  /**
   * Gives the elements of a data set weights.
   *
   * @param structures read once, one in memory at a time
   * @param least lower end of the range of weights
   * @param most upper end
   * @param run progress and cancelling
   * @return the weights of all elements that occur
   * @throws IllegalArgumentException with a plain sentence if no structure could be read, or for a
   *     range that is none
   */
  public static SpeciesWeights weights(
      Iterator<StructureRow> structures, double least, double most, RunContext run) {
    int[] numbers =
        CountElements.ofStructures(structures, run).occurrence().elements().stream()
            .mapToInt(Element::number)
            .toArray();
    return SpeciesWeights.of(numbers, least, most);
  }

  /**
   * Computes the invariants of structures.
   *
   * @param structures read once
   * @param request which invariants
   * @param weights of the elements
   * @param run progress, cancelling and threads, which do not change the result
   * @return one row per structure, or per atom, and notes, the first of which tells the weights
   */
  public static FeaturizeResult run(
      StructureReader structures, MomentRequest request, SpeciesWeights weights, RunContext run) {
    FeaturizeResult result =
        request.centre() == MomentRequest.Centre.EACH_ATOM
            ? AtomInvariants.run(structures, request.ofAtoms(weights), run)
            : FeaturizeStructures.inMemory(
                structures,
                structures::fractionRead,
                features(request, weights),
                Preparation.DEFAULT,
                run);
    return new FeaturizeResult(result.table(), noted(weights, result.warnings()));
  }

  /**
   * Computes the invariants of structures into a CSV file, with memory for some structures only, as
   * {@link FeaturizeStructures#toFile}.
   *
   * @param structures read once
   * @param request which invariants; not of each atom
   * @param weights of the elements
   * @param part where the finished rows are
   * @param csv where to write the table
   * @param run progress, cancelling and threads
   * @return the table when it is small, and notes
   * @throws IOException if the file system fails
   */
  public static StreamedResult toFile(
      StructureReader structures,
      MomentRequest request,
      SpeciesWeights weights,
      Part part,
      Path csv,
      RunContext run)
      throws IOException {
    StreamedResult result =
        FeaturizeStructures.toFile(
            structures, features(request, weights), Preparation.DEFAULT, part, csv, run);
    return new StreamedResult(result.table(), noted(weights, result.warnings()));
  }

  private static List<String> noted(SpeciesWeights weights, List<String> warnings) {
    List<String> notes = new ArrayList<>();
    notes.add("Weights of the atoms: " + weights + ".");
    notes.addAll(warnings);
    return notes;
  }

  private static FeatureSet<AnalyzedStructure> features(
      MomentRequest request, SpeciesWeights weights) {
    if (request.centre() == MomentRequest.Centre.WHOLE_MOLECULE) {
      MoleculeInvariants molecules = request.ofMolecules(weights);
      return new FeatureSet<>(
          List.of(BlockFeaturizer.fixed(molecules.spec(), item -> molecules.compute(whole(item)))));
    }
    return new FeatureSet<>(List.of(EnvironmentFeaturizer.ofStructures(request.ofAtoms(weights))));
  }

  private static MoleculeAnalysis whole(AnalyzedStructure item) {
    if (item.structure() instanceof Crystal) {
      throw new IllegalArgumentException(
          "no ball holds all of a crystal: choose its atoms as the centre");
    }
    return item.molecule();
  }
}
