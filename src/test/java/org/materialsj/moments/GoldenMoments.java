package org.materialsj.moments;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.materialsj.features.Golden;

/** Reads the golden molecules and their moments. */
final class GoldenMoments {

  static final List<String> MOLECULES =
      List.of("acetone", "benzene", "CHFClBr", "CHFClBr_mirror", "methane", "urea", "water");

  private GoldenMoments() {}

  /** A resource of this package. */
  static JsonObject json(String name) {
    return Golden.json("moments/" + name + ".json");
  }

  /** All numbers of nested arrays, in order. */
  static double[] numbers(JsonElement element) {
    if (element instanceof JsonArray array) {
      return StreamSupport.stream(array.spliterator(), false)
          .flatMapToDouble(part -> DoubleStream.of(numbers(part)))
          .toArray();
    }
    return new double[] {element.getAsDouble()};
  }

  /** The largest magnitude. */
  static double largest(double[] values) {
    return DoubleStream.of(values).map(Math::abs).max().orElse(0);
  }

  /** A golden case: points in the ball with their weights, and what their moments are. */
  record Case(String name, double[] points, double[] weights, JsonObject expected) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** All molecules: with weights of 1, with weights by element, and those rotated. */
  static List<Case> cases() {
    return MOLECULES.stream()
        .flatMap(
            name -> {
              JsonObject molecule = json(name);
              double[] points = numbers(molecule.get("scaled_positions"));
              double[] rotated = numbers(molecule.get("rotated_scaled_positions"));
              double[] weights = numbers(molecule.get("weights"));
              double[] ones = DoubleStream.generate(() -> 1).limit(weights.length).toArray();
              JsonObject data = molecule.getAsJsonObject("data");
              return List.of(
                  new Case(name + " unit", points, ones, data.getAsJsonObject("unit")),
                  new Case(name + " species", points, weights, data.getAsJsonObject("species")),
                  new Case(
                      name + " rotated", rotated, weights, data.getAsJsonObject("species_rot")))
                  .stream();
            })
        .toList();
  }
}
