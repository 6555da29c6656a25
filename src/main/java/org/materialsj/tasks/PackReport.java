package org.materialsj.tasks;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.materialsj.model.packing.Marginals;
import org.materialsj.model.packing.Packing;
import org.materialsj.model.packing.PackingCertificate;
import org.materialsj.model.packing.RankedPacking;
import org.materialsj.model.packing.RelaxedPacking;
import org.materialsj.packing.search.FoundPacking;

/** Writes packings with their certificates as Markdown. */
final class PackReport {

  private final List<PackedRow> rows;
  private final PackRequest request;
  private final StringBuilder out = new StringBuilder();
  private final Set<PackedRow.Search> told = new HashSet<>();

  private PackReport(List<PackedRow> rows, PackRequest request) {
    this.rows = rows;
    this.request = request;
  }

  /**
   * The report.
   *
   * @param ranked rows in the order of {@link PackTable#ranked}
   * @param provenance what made them, as text
   */
  static String of(
      List<PackedRow> ranked, PackRequest request, boolean cancelled, String provenance) {
    PackReport report = new PackReport(ranked, request);
    report.head(cancelled);
    List<String> names = PackTable.ids(ranked);
    for (int i = 0; i < ranked.size(); i++) {
      report.row(ranked.get(i), names.get(i));
    }
    report.line("## Provenance", "", "```json", provenance.stripTrailing(), "```");
    return report.out.toString();
  }

  private void head(boolean cancelled) {
    line("# Packings", "");
    if (cancelled) {
      line("**CANCELLED**: the budget was not used; this is the best until then.", "");
    }
    line(
        "Each packing is the best found with the engine, seed and budget below, a local maximum of"
            + " density; none is proven to be the densest.",
        "",
        "- engine: " + request.settings().engine().name(),
        "- evaluations per search: " + request.settings().evaluations(),
        "- seed: " + request.settings().seed(),
        "- kept: at most "
            + request.settings().kept()
            + " per search, down to "
            + Sentences.number(request.settings().depth())
            + " below its best");
    if (!request.hollow()) {
      line("- only packings that come apart when they are stretched");
    }
    request
        .energy()
        .ifPresent(
            energy ->
                line(
                    "- energy: rigid molecules, exp-6 of "
                        + energy.set().citation()
                        + "; charges: "
                        + energy.charges().label()));
    line("");
  }

  private void row(PackedRow row, String name) {
    line("## " + name, "");
    if (row.found().isEmpty()) {
      line("Status " + row.search().status() + ": " + row.error() + ".", "");
      return;
    }
    FoundPacking found = row.found().get();
    Packing packing = found.packing();
    line(
        "- group " + row.search().group() + ", site: " + row.search().site(),
        "- "
            + row.certificate()
                .flatMap(PackingCertificate::run)
                .map(run -> run.status().words())
                .orElse("found")
            + number(": density %.12f", packing.density()),
        "- cell: " + cell(packing),
        "- bodies in the cell: " + packing.bodiesPerCell(),
        "- found by "
            + Sentences.count(found.hits(), "candidate")
            + " of "
            + Sentences.count(row.search().evaluations(), "evaluation")
            + ", status "
            + row.search().status(),
        found.stationary()
            ? "- refined: no small change raises the density to first order"
            : "- refined as far as rounding allows; not proven to be a local maximum");
    row.certificate().ifPresent(each -> PackCertificates.lines(each).forEach(this::line));
    row.energy().ifPresent(this::energy);
    if (told.add(row.search())) {
      row.search().marginals().ifPresent(this::marginals);
    }
    row.match()
        .ifPresent(
            match ->
                line(
                    String.format(
                        Locale.ROOT,
                        "- reference: %d of %d molecules in common, RMSD %.4f angstrom%s",
                        match.inCommon(),
                        match.size(),
                        match.rmsd(),
                        match.mirrored() ? ", as its mirror image" : "")));
    if (!row.error().isEmpty()) {
      line("- missing: " + row.error());
    }
    line("");
  }

  private void energy(RankedPacking ranked) {
    if (ranked.relaxed().isEmpty()) {
      return;
    }
    RelaxedPacking relaxed = ranked.relaxed().get();
    line(
        number("- energy after relaxation: %.6f kcal/mol per molecule", relaxed.energy())
            + ", rank "
            + ranked.energyRank().orElseThrow()
            + " of the distinct minima"
            + ", "
            + relaxed.status().name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + " after "
            + Sentences.count(relaxed.steps(), "step"),
        number("- relaxed density %.6f", relaxed.packing().density())
            + ", cell: "
            + cell(relaxed.packing()));
  }

  private void marginals(Marginals marginals) {
    line(
        String.format(
            Locale.ROOT,
            "- model of its search in the end, belief propagation against Gibbs samples: total"
                + " variation distance of the marginals at most %.3f; the messages %s %s",
            marginals.largestDifference(),
            marginals.converged() ? "converged in" : "had not converged after",
            Sentences.count(marginals.sweeps(), "sweep")));
  }

  private static String cell(Packing packing) {
    if (packing.dimension() == 2) {
      return String.format(
          Locale.ROOT,
          "a %.9f, b %.9f angstrom, gamma %.7f degrees",
          PackTable.length(packing, 0),
          PackTable.length(packing, 1),
          PackTable.angle(packing, 2));
    }
    return String.format(
        Locale.ROOT,
        "a %.6f, b %.6f, c %.6f angstrom, alpha %.5f, beta %.5f, gamma %.5f degrees",
        PackTable.length(packing, 0),
        PackTable.length(packing, 1),
        PackTable.length(packing, 2),
        PackTable.angle(packing, 0),
        PackTable.angle(packing, 1),
        PackTable.angle(packing, 2));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private void line(String... lines) {
    for (String each : lines) {
      out.append(each).append('\n');
    }
  }
}
