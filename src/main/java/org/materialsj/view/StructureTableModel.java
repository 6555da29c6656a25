package org.materialsj.view;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.materialsj.io.StructureRow;

/** Structures as rows of a table. Summaries are made when they are first looked at. */
final class StructureTableModel extends AbstractTableModel {

  private static final long serialVersionUID = 1L;

  static final int NAME = 0;
  static final int FORMULA = 1;
  static final int ATOMS = 2;
  static final int OPERATIONS = 3;
  static final int DENSITY = 4;

  private static final String[] HEADERS = {
    "Name", "Formula", "Atoms", "Operations", "Density (g/cm\u00B3)"
  };
  private static final Class<?>[] CLASSES = {
    String.class, String.class, Integer.class, Integer.class, Double.class
  };

  private final transient List<StructureRow> rows;
  private final transient StructureSummary[] summaries;

  StructureTableModel(List<StructureRow> rows) {
    this.rows = List.copyOf(rows);
    this.summaries = new StructureSummary[this.rows.size()];
  }

  StructureRow row(int index) {
    return rows.get(index);
  }

  StructureSummary summary(int index) {
    if (summaries[index] == null) {
      summaries[index] = StructureSummary.of(rows.get(index));
    }
    return summaries[index];
  }

  @Override
  public int getRowCount() {
    return rows.size();
  }

  @Override
  public int getColumnCount() {
    return HEADERS.length;
  }

  @Override
  public String getColumnName(int column) {
    return HEADERS[column];
  }

  @Override
  public Class<?> getColumnClass(int column) {
    return CLASSES[column];
  }

  /** The value; null, which sorts first and shows as nothing, where there is none. */
  @Override
  public Object getValueAt(int index, int column) {
    StructureSummary summary = summary(index);
    return switch (column) {
      case NAME -> summary.name();
      case FORMULA -> summary.formula();
      case ATOMS -> summary.atoms().isPresent() ? summary.atoms().getAsInt() : null;
      case OPERATIONS -> summary.operations().isPresent() ? summary.operations().getAsInt() : null;
      case DENSITY -> summary.density().isPresent() ? summary.density().getAsDouble() : null;
      default -> throw new IllegalArgumentException("column must be 0 to 4, got " + column);
    };
  }
}
