package org.materialsj.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Component;
import java.awt.event.MouseEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JToolTip;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;
import org.materialsj.io.StructureRow;
import org.materialsj.model.Crystal;

/** The list; needs no display. */
class StructureTableTest {

  private static StructureTable table(List<StructureRow> rows) throws Exception {
    AtomicReference<StructureTable> result = new AtomicReference<>();
    SwingUtilities.invokeAndWait(() -> result.set(new StructureTable(rows)));
    return result.get();
  }

  private static List<StructureRow> samples() {
    return List.of(
        SampleStructures.row("salt.cif", SampleStructures.rockSalt()),
        SampleStructures.broken("broken.cif"),
        SampleStructures.row("g2.xyz#12", SampleStructures.ethanol()));
  }

  private static Component cell(StructureTable table, int row, int column) {
    return table.prepareRenderer(table.getCellRenderer(row, column), row, column);
  }

  @Test
  void aCrystalHasFormulaAtomsOperationsAndDensity() throws Exception {
    StructureTable table = table(samples());
    assertEquals("Na4Cl4", table.getValueAt(0, StructureTableModel.FORMULA));
    assertEquals(8, table.getValueAt(0, StructureTableModel.ATOMS));
    assertEquals(2, table.getValueAt(0, StructureTableModel.OPERATIONS));
    // 4 x 58.443 u in (5.64 angstrom)^3, by hand
    assertEquals(2.1637, (Double) table.getValueAt(0, StructureTableModel.DENSITY), 5e-4);
    assertEquals("2.164", ((JLabel) cell(table, 0, StructureTableModel.DENSITY)).getText());
  }

  @Test
  void aMoleculeHasNoDensity() throws Exception {
    StructureTable table = table(samples());
    assertEquals(9, table.getValueAt(2, StructureTableModel.ATOMS));
    assertNull(table.getValueAt(2, StructureTableModel.DENSITY));
  }

  @Test
  void anUnreadableStructureIsGreyWithItsReasonAsTip() throws Exception {
    StructureTable table = table(samples());
    JLabel label = (JLabel) cell(table, 1, StructureTableModel.FORMULA);
    assertEquals("not readable", label.getText());
    Color grey = label.getForeground();
    assertTrue(!grey.equals(cell(table, 0, 0).getForeground()), "colour " + grey);
    table.setSize(400, 200);
    MouseEvent over =
        new MouseEvent(table, MouseEvent.MOUSE_MOVED, 0, 0, 5, table.getRowHeight() + 3, 0, false);
    assertEquals(
        "broken.cif, line 12, column 3: The cell length a is 0; give a positive one.",
        table.getToolTipText(over));
  }

  @Test
  void theFilterLooksIntoNameIdAndFormulaInAnyCase() throws Exception {
    StructureTable table = table(samples());
    SwingUtilities.invokeAndWait(
        () -> {
          table.filter("NACL");
          assertEquals(0, table.getRowCount());
          table.filter("na4cl");
          assertEquals(1, table.getRowCount());
          table.filter(" G2 ");
          assertEquals("ethanol", table.getValueAt(0, 0));
          table.filter("[*(");
          assertEquals(0, table.getRowCount());
          table.filter("");
          assertEquals(3, table.getRowCount());
        });
  }

  @Test
  void aHeaderSortsNumbersByValue() throws Exception {
    StructureTable table =
        table(
            List.of(
                SampleStructures.row("block", SampleStructures.largeRockSalt(2)),
                SampleStructures.row("ethanol", SampleStructures.ethanol()),
                SampleStructures.row("salt", SampleStructures.rockSalt())));
    SwingUtilities.invokeAndWait(
        () -> table.getRowSorter().toggleSortOrder(StructureTableModel.ATOMS));
    List<Object> atoms =
        IntStream.range(0, 3)
            .mapToObj(row -> table.getValueAt(row, StructureTableModel.ATOMS))
            .toList();
    assertEquals(List.of(8, 9, 64), atoms);
  }

  /** A hang guard: it takes well under a second. */
  @Test
  void aHundredThousandRowsAreSortedAndFiltered() throws Exception {
    Crystal salt = SampleStructures.rockSalt();
    List<StructureRow> rows =
        IntStream.range(0, 100_000)
            .mapToObj(i -> SampleStructures.row("row " + Integer.reverse(i), salt))
            .toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          StructureTable table = table(rows);
          SwingUtilities.invokeAndWait(
              () -> {
                table.getRowSorter().toggleSortOrder(StructureTableModel.DENSITY);
                table.getRowSorter().toggleSortOrder(StructureTableModel.NAME);
                table.filter("77");
              });
          assertTrue(table.getRowCount() > 1000);
        });
  }

  @Test
  void namesAreNeverReadAsHtml() throws Exception {
    String html = "<html><img src='http://127.0.0.1:1/x'>";
    StructureTable table =
        table(List.of(SampleStructures.row(html, SampleStructures.rockSalt(html))));
    table.getColumnModel().getColumn(StructureTableModel.NAME).setWidth(1000);
    JComponent cell = (JComponent) cell(table, 0, StructureTableModel.NAME);
    assertNull(cell.getClientProperty(BasicHTML.propertyKey));
    assertEquals(html, ((JLabel) cell).getText());
    JToolTip tip = table.createToolTip();
    tip.setTipText(html);
    assertNull(tip.getClientProperty(BasicHTML.propertyKey));
  }

  @Test
  void ofALongNameTheEndIsShown() throws Exception {
    String name = "c1ccc2cc3ccccc3cc2c1".repeat(3) + "#10";
    StructureTable table =
        table(List.of(SampleStructures.row(name, SampleStructures.rockSalt(name))));
    String text = ((JLabel) cell(table, 0, StructureTableModel.NAME)).getText();
    assertTrue(text.length() < name.length() && text.endsWith("#10"), text);
  }

  @Test
  void theLineBelowNamesCellAndDensityWithUnits() {
    StructureRow row = SampleStructures.row("salt.cif", SampleStructures.rockSalt());
    assertEquals(
        "Halite   Na4Cl4   8 atoms   a 5.6400  b 5.6400  c 5.6400 \u00C5"
            + "   \u03B1 90.00  \u03B2 90.00  \u03B3 90.00\u00B0   2.164 g/cm\u00B3",
        StructureSummary.of(row).line(row.structure().orElseThrow()));
  }
}
