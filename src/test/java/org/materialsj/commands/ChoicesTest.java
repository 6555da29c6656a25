package org.materialsj.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.materialsj.host.MaterialsCommand;
import org.materialsj.learn.Learners;
import org.materialsj.tasks.Augmentation;
import org.materialsj.tasks.InversionSettings;
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
  void allStylesAndColouringsAreOffered() throws NoSuchFieldException {
    assertEquals(
        labels(ViewOptions.Style.values()),
        List.of(parameter(StructureViewer.class, "style").choices()));
    assertEquals(
        labels(ViewOptions.Colouring.values()),
        List.of(parameter(StructureViewer.class, "colour").choices()));
  }
}
