package org.materialsj.view.map;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.Locale;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JToolBar;
import org.materialsj.view.chart.FigureButtons;
import org.materialsj.view.swing.FileQuestions;

/** The tool bar with what can be done with a map. For the event thread. */
final class MapButtons extends JToolBar {

  private static final long serialVersionUID = 1L;

  /** What the buttons do. */
  interface Actions {

    void undo();

    void redo();

    /** Pins the row whose structure is shown, or lets it go. */
    void pin();

    void showAll();

    /** Selects the rows that have no place on the map. */
    void selectUnplaced();

    /** Shows the structures of the selected rows side by side. */
    void showGallery();

    /** The macro line that draws what is shown. */
    String macroLine();
  }

  private final JButton undo;
  private final JButton redo;
  private final JButton pin;
  private final JButton gallery;
  private final JButton showAll;
  private final JButton unplaced;

  MapButtons(MapPanel map, Actions actions, int rowsWithoutPlace) {
    setName("mapButtons");
    setFloatable(false);
    undo = button("undo", "Undo", "Undo the last change (Ctrl+Z)", actions::undo);
    redo = button("redo", "Redo", "Do again what was undone (Ctrl+Y)", actions::redo);
    addSeparator();
    pin = button("pin", "Pin", "Keep the structure of this row beside others", actions::pin);
    gallery =
        button("gallery", "Gallery...", "Structures of the selected rows", actions::showGallery);
    showAll = button("showAll", "Show All", "Show all of the map", actions::showAll);
    unplaced =
        button("unplaced", "", "Select the rows that are not on the map", actions::selectUnplaced);
    add(Box.createHorizontalGlue());
    FigureButtons files = new FigureButtons(map, map::figure, "map");
    add(files.savePng());
    add(files.saveSvg());
    button(
        "copyMacro",
        "Copy Macro",
        "Copy the macro line that draws this view",
        () -> copy(map, actions));
    setUnplaced(rowsWithoutPlace);
  }

  private static void copy(MapPanel map, Actions actions) {
    try {
      StringSelection line = new StringSelection(actions.macroLine());
      Toolkit.getDefaultToolkit().getSystemClipboard().setContents(line, null);
    } catch (IllegalArgumentException e) {
      FileQuestions.showProblem(map, e); // a name that no macro line can hold
    }
  }

  private JButton button(String name, String text, String tip, Runnable action) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText(tip);
    button.addActionListener(event -> action.run());
    add(button);
    return button;
  }

  void setUnplaced(int rows) {
    unplaced.setVisible(rows > 0);
    unplaced.setText(String.format(Locale.ROOT, "Not Shown (%,d)", rows));
  }

  void show(MapState state, boolean canUndo, boolean canRedo) {
    undo.setEnabled(canUndo);
    redo.setEnabled(canRedo);
    pin.setEnabled(state.current().isPresent());
    boolean isPinned =
        state.current().isPresent() && state.pinned().contains(state.current().getAsInt());
    pin.setText(isPinned ? "Unpin" : "Pin");
    gallery.setEnabled(state.selected().size() > 0);
    showAll.setEnabled(state.zoom().isPresent());
  }
}
