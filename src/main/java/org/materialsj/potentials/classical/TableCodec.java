package org.materialsj.potentials.classical;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.potentials.PotentialCodec;

/** {@link TabulatedPotential}s as JSON: elements, and distances, energies and forces by pair. */
public final class TableCodec implements PotentialCodec<TabulatedPotential> {

  @Override
  public String kind() {
    return "pair-table";
  }

  @Override
  public Class<TabulatedPotential> type() {
    return TabulatedPotential.class;
  }

  @Override
  public void write(JsonWriter json, TabulatedPotential potential) throws IOException {
    int[] elements = potential.elements();
    JsonElements.write(json, elements);
    List<int[]> pairs = new ElementPairs(elements).all();
    json.name("pairs").beginArray();
    for (int p = 0; p < pairs.size(); p++) {
      json.beginObject();
      JsonElements.writePair(json, elements, pairs.get(p));
      TabulatedPair table = potential.tables().get(p);
      write(json, "distances", table.distances());
      write(json, "energies", table.energies());
      write(json, "forces", table.forces());
      json.endObject();
    }
    json.endArray();
  }

  private static void write(JsonWriter json, String name, double[] values) throws IOException {
    json.name(name).beginArray();
    for (double value : values) {
      json.value(value);
    }
    json.endArray();
  }

  @Override
  public TabulatedPotential read(JsonMembers json) throws ParseException {
    int[] elements = JsonElements.read(json);
    List<TabulatedPair> tables = new ArrayList<>();
    for (JsonMembers pair : JsonElements.readPairs(json, elements)) {
      tables.add(
          new TabulatedPair(
              pair.numbers("distances"), pair.numbers("energies"), pair.numbers("forces")));
    }
    return new TabulatedPotential(elements, tables);
  }
}
