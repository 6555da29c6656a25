package org.materialsj.tasks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps rows, in memory or on disk, until all are there and their columns are known. */
interface RowStore {

  /** Takes a row out of a store. */
  @FunctionalInterface
  interface Visitor {
    void visit(FeatureRow row) throws IOException;
  }

  /** Adds rows behind the others; they are kept when this returns. */
  void add(List<FeatureRow> rows) throws IOException;

  /** The number of rows. */
  int rows();

  /** Visits all rows in their order. */
  void forEach(Visitor visitor) throws IOException;

  /** Keeps the rows in memory. */
  static RowStore inMemory() {
    List<FeatureRow> kept = new ArrayList<>();
    return new RowStore() {
      @Override
      public void add(List<FeatureRow> rows) {
        kept.addAll(rows);
      }

      @Override
      public int rows() {
        return kept.size();
      }

      @Override
      public void forEach(Visitor visitor) throws IOException {
        for (FeatureRow row : kept) {
          visitor.visit(row);
        }
      }
    };
  }
}
