package org.materialsj.potentials.classical;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.model.Element;
import org.materialsj.potentials.PotentialCodec;

/** {@link PairPotential}s as JSON: form, units, cut, elements, and the constants of each pair. */
public final class PairCodec implements PotentialCodec<PairPotential> {

  @Override
  public String kind() {
    return "pair";
  }

  @Override
  public Class<PairPotential> type() {
    return PairPotential.class;
  }

  @Override
  public void write(JsonWriter json, PairPotential potential) throws IOException {
    json.name("form").value(potential.form().kind());
    json.name("units").value(potential.units().name().toLowerCase(Locale.ROOT));
    PairCutoff cut = potential.cut();
    json.name("cut").value(cut.kind().name().toLowerCase(Locale.ROOT));
    if (cut.kind() != PairCutoff.Kind.NONE) {
      json.name("start").value(cut.start());
      json.name("end").value(cut.end());
    }
    int[] elements = potential.elements();
    JsonElements.write(json, elements);
    json.name("pairs").beginArray();
    int kinds = Math.max(1, elements.length);
    for (int p = 0; p < kinds; p++) {
      for (int q = p; q < kinds; q++) {
        json.beginObject();
        if (elements.length > 0) {
          json.name("first").value(Element.of(elements[p]).symbol());
          json.name("second").value(Element.of(elements[q]).symbol());
        }
        double[] constants =
            elements.length == 0
                ? potential.constants(1, 1)
                : potential.constants(elements[p], elements[q]);
        for (int c = 0; c < constants.length; c++) {
          json.name(potential.form().constants().get(c)).value(constants[c]);
        }
        json.endObject();
      }
    }
    json.endArray();
  }

  @Override
  public PairPotential read(JsonMembers json) throws ParseException {
    PairForm form = PairForm.ofKind(json.text("form"));
    PairUnits units = PairUnits.valueOf(json.text("units").toUpperCase(Locale.ROOT));
    PairCutoff.Kind kind = PairCutoff.Kind.valueOf(json.text("cut").toUpperCase(Locale.ROOT));
    PairCutoff cut =
        kind == PairCutoff.Kind.NONE
            ? PairCutoff.NONE
            : new PairCutoff(kind, json.number("start"), json.number("end"));
    int[] elements = JsonElements.read(json);
    List<JsonMembers> pairs = json.objects("pairs");
    List<double[]> constants = new ArrayList<>();
    int kinds = Math.max(1, elements.length);
    for (int p = 0; p < kinds; p++) {
      for (int q = p; q < kinds; q++) {
        if (constants.size() == pairs.size()) {
          throw new IllegalArgumentException(kinds + " elements need constants of each pair");
        }
        JsonMembers pair = pairs.get(constants.size());
        if (elements.length > 0) {
          require(pair, "first", elements[p]);
          require(pair, "second", elements[q]);
        }
        double[] values = new double[form.constants().size()];
        for (int c = 0; c < values.length; c++) {
          values[c] = pair.number(form.constants().get(c));
        }
        constants.add(values);
      }
    }
    if (constants.size() != pairs.size()) {
      throw new IllegalArgumentException("there are more pairs than pairs of elements");
    }
    return new PairPotential(form, elements, constants, cut, units);
  }

  private static void require(JsonMembers pair, String name, int element) throws ParseException {
    String symbol = Element.of(element).symbol();
    if (!pair.text(name).equals(symbol)) {
      throw new IllegalArgumentException(
          "pairs must be in the order of the elements; expected " + symbol + " as " + name);
    }
  }
}
