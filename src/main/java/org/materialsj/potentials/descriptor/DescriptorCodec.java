package org.materialsj.potentials.descriptor;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.materialsj.engine.network.Activation;
import org.materialsj.io.ParseException;
import org.materialsj.io.json.JsonMembers;
import org.materialsj.potentials.PotentialCodec;
import org.materialsj.potentials.classical.JsonElements;
import org.materialsj.potentials.training.EnergyScale;

/** {@link DescriptorPotential}s as JSON: options, scaling of the descriptors, scale, weights. */
public final class DescriptorCodec implements PotentialCodec<DescriptorPotential> {

  @Override
  public String kind() {
    return "descriptor-network";
  }

  @Override
  public Class<DescriptorPotential> type() {
    return DescriptorPotential.class;
  }

  @Override
  public void write(JsonWriter json, DescriptorPotential potential) throws IOException {
    DescriptorNetwork form = potential.form();
    DescriptorOptions options = form.options();
    int[] elements = form.elements();
    JsonElements.write(json, elements);
    json.name("descriptor").value(options.kind().name().toLowerCase(Locale.ROOT));
    json.name("cutoff").value(options.cutoff());
    json.name("hidden").beginArray();
    for (int units : options.hidden()) {
      json.value(units);
    }
    json.endArray();
    json.name("activation").value(options.activation().name().toLowerCase(Locale.ROOT));
    json.name("unit").value(potential.scale().unit());
    double[] references = new double[elements.length];
    for (int s = 0; s < elements.length; s++) {
      references[s] = potential.scale().reference(elements[s]);
    }
    numbers(json, "references", references);
    json.name("scaling").beginArray();
    for (int s = 0; s < elements.length; s++) {
      json.beginObject();
      numbers(json, "means", form.scaling().means(s));
      json.name("inputs").beginArray();
      for (double[] row : form.scaling().map(s)) {
        json.beginObject();
        numbers(json, "factors", row);
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
    numbers(json, "weights", potential.weights());
  }

  private static void numbers(JsonWriter json, String name, double[] values) throws IOException {
    json.name(name).beginArray();
    for (double value : values) {
      json.value(value);
    }
    json.endArray();
  }

  @Override
  public DescriptorPotential read(JsonMembers json) throws ParseException {
    int[] elements = JsonElements.read(json);
    List<Integer> hidden =
        json.counts("hidden").stream().map(units -> (int) Math.min(units, 1_000_000)).toList();
    DescriptorOptions options =
        new DescriptorOptions(
            choice(DescriptorKind.values(), json.text("descriptor")),
            json.number("cutoff"),
            hidden,
            choice(Activation.values(), json.text("activation")));
    double[] references = json.numbers("references");
    List<JsonMembers> parts = json.objects("scaling");
    if (references.length != elements.length || parts.size() != elements.length) {
      throw new IllegalArgumentException("references and scaling are needed for each element");
    }
    double[][] means = new double[elements.length][];
    double[][][] maps = new double[elements.length][][];
    Map<Integer, Double> energies = new TreeMap<>();
    for (int s = 0; s < elements.length; s++) {
      if (s > 0 && elements[s] <= elements[s - 1]) {
        throw new IllegalArgumentException("elements must be in the order of their numbers");
      }
      means[s] = parts.get(s).numbers("means");
      List<double[]> rows = new ArrayList<>();
      for (JsonMembers row : parts.get(s).objects("inputs")) {
        rows.add(row.numbers("factors"));
      }
      maps[s] = rows.toArray(double[][]::new);
      energies.put(elements[s], references[s]);
    }
    DescriptorNetwork form =
        new DescriptorNetwork(options, elements, new DescriptorScaling(means, maps));
    return new DescriptorPotential(
        form, json.numbers("weights"), new EnergyScale(energies, json.number("unit")));
  }

  private static <E extends Enum<E>> E choice(E[] all, String text) {
    for (E one : all) {
      if (one.name().toLowerCase(Locale.ROOT).equals(text)) {
        return one;
      }
    }
    throw new IllegalArgumentException("\"" + text + "\" is none of " + List.of(all));
  }
}
