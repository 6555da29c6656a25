package org.materialsj.potentials.ace;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.potentials.PotentialCodec;
import org.materialsj.potentials.classical.JsonElements;

/**
 * {@link AcePotential}s as JSON: the settings of the basis, coefficients and shifts, and, when they
 * are there, the grade of extrapolation (the rows of each Cholesky factor one after the other) and
 * the committee.
 */
public final class AceCodec implements PotentialCodec<AcePotential> {

  private static final String COEFFICIENTS = "coefficients";

  @Override
  public String kind() {
    return "linear-ace";
  }

  @Override
  public Class<AcePotential> type() {
    return AcePotential.class;
  }

  @Override
  public void write(JsonWriter json, AcePotential potential) throws IOException {
    AceSettings settings = potential.basis().settings();
    json.name("name").value(potential.name());
    JsonElements.write(json, potential.elements());
    counts(json, "degrees", settings.degrees());
    counts(json, "angular", settings.angular());
    json.name("cutoff").value(settings.cutoff());
    json.name("nearest").value(settings.nearest());
    json.name("inner").value(settings.inner());
    json.name("radial").value(settings.radial().name().toLowerCase(Locale.ROOT));
    numbers(json, "shifts", potential.shifts());
    numbers(json, COEFFICIENTS, potential.coefficients());
    if (potential.grade().isPresent()) {
      AceGrade grade = potential.grade().get();
      json.name("grade").beginObject();
      numbers(json, "edges", grade.edges());
      json.name("factors").beginArray();
      for (int s = 0; s < grade.species(); s++) {
        json.beginObject();
        numbers(json, "rows", flat(grade.factor(s)));
        json.endObject();
      }
      json.endArray().endObject();
    }
    if (potential.members() > 0) {
      json.name("committee").beginArray();
      for (int m = 0; m < potential.members(); m++) {
        json.beginObject();
        numbers(json, COEFFICIENTS, potential.memberCoefficients(m));
        json.endObject();
      }
      json.endArray();
    }
  }

  private static void counts(JsonWriter json, String name, List<Integer> values)
      throws IOException {
    json.name(name).beginArray();
    for (int value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static void numbers(JsonWriter json, String name, double[] values) throws IOException {
    json.name(name).beginArray();
    for (double value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static double[] flat(double[][] triangle) {
    double[] flat = new double[triangle.length * (triangle.length + 1) / 2];
    int at = 0;
    for (double[] row : triangle) {
      System.arraycopy(row, 0, flat, at, row.length);
      at += row.length;
    }
    return flat;
  }

  private static double[][] triangle(double[] flat, int size) {
    if (flat.length != size * (size + 1) / 2) {
      throw new IllegalArgumentException(
          "a factor of " + size + " functions needs " + size * (size + 1) / 2 + " numbers");
    }
    double[][] triangle = new double[size][];
    int at = 0;
    for (int i = 0; i < size; i++) {
      triangle[i] = Arrays.copyOfRange(flat, at, at + i + 1);
      at += i + 1;
    }
    return triangle;
  }

  @Override
  public AcePotential read(JsonMembers json) throws ParseException {
    AceSettings settings =
        new AceSettings(
            counts(json, "degrees"),
            counts(json, "angular"),
            json.number("cutoff"),
            json.number("nearest"),
            json.number("inner"),
            radial(json.text("radial")));
    AceBasis basis = AceBasis.of(settings, JsonElements.read(json));
    AcePotential potential =
        new AcePotential(
            json.text("name"), basis, json.numbers(COEFFICIENTS), json.numbers("shifts"));
    if (json.has("grade")) {
      JsonMembers grade = json.object("grade");
      List<double[][]> factors = new ArrayList<>();
      for (JsonMembers factor : grade.objects("factors")) {
        factors.add(triangle(factor.numbers("rows"), basis.size()));
      }
      potential = potential.withGrade(AceGrade.of(basis, factors, grade.numbers("edges")));
    }
    if (json.has("committee")) {
      List<double[]> members = new ArrayList<>();
      for (JsonMembers member : json.objects("committee")) {
        members.add(member.numbers(COEFFICIENTS));
      }
      potential = potential.withCommittee(members);
    }
    return potential;
  }

  private static List<Integer> counts(JsonMembers json, String name) throws ParseException {
    return json.counts(name).stream().map(value -> (int) Math.min(value, 1000)).toList();
  }

  private static AceRadial radial(String text) {
    for (AceRadial radial : AceRadial.values()) {
      if (radial.name().toLowerCase(Locale.ROOT).equals(text)) {
        return radial;
      }
    }
    throw new IllegalArgumentException(
        "the radial functions must be chebyshev or zernike, not \"" + text + "\"");
  }
}
