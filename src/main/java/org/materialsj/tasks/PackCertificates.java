package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.materialsj.model.packing.PackingCertificate;

/** Certificates in words. */
final class PackCertificates {

  private static final int MOST_CONTACTS = 30;

  private PackCertificates() {}

  /** The mean number of bodies that a body of the asymmetric unit touches. */
  static double contactsPerBody(PackingCertificate certificate) {
    return certificate.coordination().stream()
        .mapToInt(Integer::intValue)
        .average()
        .orElse(Double.NaN);
  }

  /** Lines of a list in Markdown. */
  static List<String> lines(PackingCertificate certificate) {
    List<String> lines = new ArrayList<>();
    lines.add(
        certificate.isSound()
            ? "- certificate: sound"
            : "- certificate: NOT SOUND, do not trust this packing");
    lines.add(
        String.format(
            Locale.ROOT,
            "- measured again: density %.12f (the search told %.1e more), smallest gap %.2e"
                + " angstrom",
            certificate.density(),
            -certificate.densityError(),
            certificate.smallestGap()));
    lines.add(
        "- symmetry: "
            + certificate.groupOrder()
            + (certificate.groupOrder() == 1 ? " operation, " : " operations, ")
            + (certificate.groupComplete() ? "a complete group; " : "NOT a complete group; ")
            + Sentences.count(certificate.bodiesPerCell(), "body").replace("bodys", "bodies")
            + " in the cell, "
            + (certificate.multiplicityRight() ? "as promised" : "NOT as promised")
            + certificate.symmetry().map(found -> "; found: " + found).orElse(""));
    String coordination =
        certificate.coordination().stream().map(String::valueOf).collect(Collectors.joining(", "));
    lines.add("- touches " + coordination + " others; contacts (body.part, angstrom):");
    certificate.contacts().stream()
        .limit(MOST_CONTACTS)
        .map(PackCertificates::contact)
        .forEach(lines::add);
    int more = certificate.contacts().size() - MOST_CONTACTS;
    if (more > 0) {
      lines.add("    - and " + more + " more");
    }
    return lines;
  }

  private static String contact(PackingCertificate.Touch touch) {
    return String.format(
        Locale.ROOT,
        "    - %d.%d and %d.%d of copy %d: distance %.6f, gap %.1e",
        touch.site() + 1,
        touch.part() + 1,
        touch.otherSite() + 1,
        touch.otherPart() + 1,
        touch.operation() + 1,
        touch.distance(),
        touch.gap());
  }
}
