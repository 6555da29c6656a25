package org.materialsj.potentials.painn;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.potentials.PotentialCodec;
import org.materialsj.potentials.classical.JsonElements;
import org.materialsj.potentials.training.EnergyScale;

/** {@link PainnPotential}s as JSON: size, elements and their energies, scale and weights. */
public final class PainnCodec implements PotentialCodec<PainnPotential> {

  @Override
  public String kind() {
    return "painn";
  }

  @Override
  public Class<PainnPotential> type() {
    return PainnPotential.class;
  }

  @Override
  public void write(JsonWriter json, PainnPotential potential) throws IOException {
    Painn form = potential.form();
    PainnOptions options = form.options();
    json.name("features").value(options.features());
    json.name("blocks").value(options.blocks());
    json.name("waves").value(options.waves());
    json.name("cutoff").value(options.cutoff());
    json.name("neighbors").value(form.neighbors());
    JsonElements.write(json, form.elements());
    json.name("unit").value(potential.scale().unit());
    json.name("references").beginArray();
    for (int element : form.elements()) {
      json.value(potential.scale().reference(element));
    }
    json.endArray();
    json.name("weights").beginArray();
    for (double weight : potential.weights()) {
      json.value(weight);
    }
    json.endArray();
  }

  @Override
  public PainnPotential read(JsonMembers json) throws ParseException {
    PainnOptions options =
        new PainnOptions(
            json.whole("features", 1, PainnOptions.MOST_FEATURES),
            json.whole("blocks", 1, PainnOptions.MOST_BLOCKS),
            json.whole("waves", 1, PainnOptions.MOST_WAVES),
            json.number("cutoff"));
    int[] elements = JsonElements.read(json);
    double[] references = json.numbers("references");
    if (references.length != elements.length) {
      throw new IllegalArgumentException(
          elements.length + " elements got " + references.length + " references");
    }
    Map<Integer, Double> energies = new TreeMap<>();
    for (int k = 0; k < elements.length; k++) {
      energies.put(elements[k], references[k]);
    }
    Painn form = new Painn(options, elements, json.number("neighbors"));
    return form.potential(
        json.numbers("weights"), new EnergyScale(energies, json.number("unit")));
  }
}
