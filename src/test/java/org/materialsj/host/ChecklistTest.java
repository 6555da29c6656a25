package org.materialsj.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Container;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import org.materialsj.commands.FeaturizeComposition;
import org.materialsj.commands.FeaturizeCrystals;
import org.materialsj.commands.FeaturizeMolecules;
import org.materialsj.commands.SymmetryCheck;
import org.materialsj.features.Featurizers;
import org.materialsj.features.Featurizers.Subject;
import org.scijava.Context;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.widget.AbstractInputPanel;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;
import org.scijava.widget.WidgetService;

class ChecklistTest {

  /** Every checklist of the commands, with what the registry knows. */
  private static final Map<Class<? extends MaterialsCommand>, List<String>> LISTS =
      Map.of(
          FeaturizeCrystals.class,
          Featurizers.choices(Subject.CRYSTAL),
          FeaturizeComposition.class,
          Featurizers.choices(Subject.COMPOSITION),
          FeaturizeMolecules.class,
          Featurizers.choices(Subject.MOLECULE),
          SymmetryCheck.class,
          Featurizers.choices(Subject.MOLECULE));

  private static CommandModuleItem<?> item(CommandParameters parameters, String name) {
    return parameters.items().stream()
        .filter(item -> item.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void dialogsOfferWhatTheRegistryKnowsAndTheHelpNamesIt() {
    LISTS.forEach(
        (command, names) -> {
          CommandParameters parameters = CommandParameters.of(command);
          assertEquals(names, Checklist.offered(item(parameters, "descriptors")).orElseThrow());
          assertTrue(parameters.help().contains(String.join(", ", names)), parameters.help());
          List<String> shown = Checklist.split(parameters.defaults().get("descriptors"));
          assertTrue(names.containsAll(shown), shown.toString());
          assertEquals(
              1, parameters.items().stream().filter(i -> Checklist.offered(i).isPresent()).count());
        });
  }

  @Test
  void namesAreSplitAndJoinedAsInAMacro() {
    assertEquals(List.of("Magpie", "Density"), Checklist.split(" Magpie ,, Density,"));
    assertEquals(List.of(), Checklist.split(" "));
    assertEquals("Magpie, Density", Checklist.join(List.of("Magpie", "Density")));
  }

  @Test
  void fijiShowsBoxesThatWriteTheSameText() throws ModuleException {
    for (Map.Entry<Class<? extends MaterialsCommand>, List<String>> list : LISTS.entrySet()) {
      try (Context context = new Context()) {
        CommandParameters parameters = CommandParameters.of(list.getKey());
        Module module = parameters.info().createModule();
        module.setInput("descriptors", "Magpie, Element fractions");
        WidgetService widgets = context.service(WidgetService.class);
        WidgetModel model =
            widgets.createModel(new Panel(), module, item(parameters, "descriptors"), List.of());
        InputWidget<?, ?> widget = widgets.create(model);
        ChecklistWidget checklist = assertInstanceOf(ChecklistWidget.class, widget);
        List<JCheckBox> boxes = boxes(checklist.getComponent()).toList();
        assertTrue(checklist.getComponent().getPreferredSize().height < 400, "fits on a screen");
        assertEquals(list.getValue(), boxes.stream().map(JCheckBox::getText).toList());
        assertEquals(
            List.of("Magpie", "Element fractions"),
            boxes.stream().filter(JCheckBox::isSelected).map(JCheckBox::getText).toList());

        boxes.get(0).doClick();

        assertEquals(
            Featurizers.ALL_COMPOSITION + ", Magpie, Element fractions",
            module.getInput("descriptors"));
        module.setInput("descriptors", "One-hot elements");
        checklist.refreshWidget();
        // The refresh waits for the event thread, which is behind this.
        EventQueue.invokeAndWait(() -> assertEquals("One-hot elements", checklist.getValue()));

        WidgetModel other =
            widgets.createModel(new Panel(), module, item(parameters, "output"), List.of());
        assertFalse(new ChecklistWidget().supports(other));
      } catch (InterruptedException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static Stream<JCheckBox> boxes(Container container) {
    return Arrays.stream(container.getComponents())
        .flatMap(
            part ->
                part instanceof JCheckBox box
                    ? Stream.of(box)
                    : part instanceof Container inner ? boxes(inner) : Stream.of());
  }

  /** Stands for the panel of Fiji's dialogs, which takes widgets of the same kind. */
  private static final class Panel extends AbstractInputPanel<JPanel, JPanel> {
    @Override
    public Class<JPanel> getWidgetComponentType() {
      return JPanel.class;
    }

    @Override
    public JPanel getComponent() {
      return new JPanel();
    }

    @Override
    public Class<JPanel> getComponentType() {
      return JPanel.class;
    }
  }
}
