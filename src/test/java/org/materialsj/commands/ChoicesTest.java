package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.learn.Learners;
import org.materialsj.packing.RadiusSet;
import org.materialsj.potentials.Potentials;
import org.materialsj.potentials.classical.PairForm;
import org.materialsj.potentials.crystal.Exp6Set;
import org.materialsj.tasks.Augmentation;
import org.materialsj.tasks.InversionSettings;
import org.materialsj.tasks.PackEngine;
import org.materialsj.view.jmol.ViewOptions;
import org.scijava.plugin.Parameter;

/** What dialogs offer is what there is. Annotations cannot ask the registries themselves. */
class ChoicesTest {

  private static Parameter parameter(Class<? extends MaterialsCommand> type, String name)
      throws NoSuchFieldException {
    return type.getDeclaredField(name).getAnnotation(Parameter.class);
  }

  private static List<String> labels(Object[] constants) {
    return Arrays.stream(constants).map(Object::toString).toList();
  }

  @Test
  void allLearnersAreOffered() throws NoSuchFieldException {
    for (Parameter parameter :
        List.of(
            parameter(TrainMaterialsModel.class, "learner"),
            parameter(SymmetryCheck.class, "learner"),
            parameter(SymmetryCheck.class, "invariantLearner"))) {
      assertEquals(Learners.names(), List.of(parameter.choices()));
    }
  }

  @Test
  void allAugmentationsAreOffered() throws NoSuchFieldException {
    assertEquals(
        labels(Augmentation.values()),
        List.of(parameter(SymmetryCheck.class, "augmentation").choices()));
  }

  @Test
  void allGoalsOfAnInversionAreOffered() throws NoSuchFieldException {
    assertEquals(
        labels(InversionSettings.Goal.values()),
        List.of(parameter(InvertFingerprint.class, "recover").choices()));
  }

  @Test
  void allEnginesRadiiAndPotentialsOfPackingsAreOffered() throws NoSuchFieldException {
    assertEquals(
        labels(PackEngine.values()), List.of(parameter(PackMolecules.class, "engine").choices()));
    assertEquals(
        labels(RadiusSet.values()), List.of(parameter(PackMolecules.class, "radii").choices()));
    List<String> potentials = List.of(parameter(PackMolecules.class, "relax").choices());
    for (Exp6Set set : Exp6Set.values()) {
      assertTrue(potentials.contains(set.label()), set.label());
      assertTrue(potentials.contains(set.label() + " and MMFF94 charges"), set.label());
    }
    assertEquals(1 + 2 * Exp6Set.values().length, potentials.size());
  }

  @Test
  void allPotentialsAreOffered() throws NoSuchFieldException {
    assertEquals(
        Potentials.names(), List.of(parameter(ApplyPotential.class, "potential").choices()));
    assertEquals(
        labels(PairForm.values()), List.of(parameter(FitPotential.class, "form").choices()));
  }

  @Test
  void allStylesAndColouringsAreOffered() throws NoSuchFieldException {
    assertEquals(
        labels(ViewOptions.Style.values()),
        List.of(parameter(StructureViewer.class, "style").choices()));
    assertEquals(
        labels(ViewOptions.Colouring.values()),
        List.of(parameter(StructureViewer.class, "colour").choices()));
  }
}
