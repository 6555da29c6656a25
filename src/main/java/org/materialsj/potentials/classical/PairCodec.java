package org.materialsj.potentials.classical;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
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
    for (int[] pair : new ElementPairs(elements).all()) {
      json.beginObject();
      JsonElements.writePair(json, elements, pair);
      double[] constants = potential.constants(pair[0], pair[1]);
      for (int c = 0; c < constants.length; c++) {
        json.name(potential.form().constants().get(c)).value(constants[c]);
      }
      json.endObject();
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
    List<double[]> constants = new ArrayList<>();
    for (JsonMembers pair : JsonElements.readPairs(json, elements)) {
      double[] values = new double[form.constants().size()];
      for (int c = 0; c < values.length; c++) {
        values[c] = pair.number(form.constants().get(c));
      }
      constants.add(values);
    }
    return new PairPotential(form, elements, constants, cut, units);
  }
}
