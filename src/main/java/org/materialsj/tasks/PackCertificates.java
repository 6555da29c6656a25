package org.materialsj.tasks;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.packing.PackingCertificate;

/** Certificates as columns of a table and lines of a report. */
final class PackCertificates {

  private PackCertificates() {}

  static Map<ColumnSpec, ToDoubleFunction<PackedRow>> columns() {
    return Map.of();
  }

  static String symmetry(PackingCertificate certificate) {
    return "";
  }

  static List<String> lines(PackingCertificate certificate) {
    return List.of();
  }
}
