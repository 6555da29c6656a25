package org.materialsj.learn.preparation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.materialsj.engine.run.Settings;
import org.materialsj.learn.ModelNumbers;
import org.materialsj.learn.kernel.KernelTransform;
import org.materialsj.learn.network.Autoencoder;
import org.materialsj.learn.network.EncoderTransform;

/** The closed list of steps of preparation. */
public final class Steps {

  private static final List<String> NAMES =
      List.of(
          "standardize",
          "minmax",
          "robust",
          Polynomial.NAME,
          VarianceFilter.NAME,
          CorrelationFilter.NAME,
          Elimination.NAME,
          ForwardAddition.NAME,
          LassoSelection.NAME,
          PrincipalComponents.NAME,
          Autoencoder.NAME);

  private Steps() {}

  /**
   * The names of all steps.
   *
   * @return such as "standardize"
   */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Steps from text.
   *
   * @param text steps separated by semicolons, each a name and its settings, such as "polynomial
   *     degree=2; pca components=4"; blank or "none" for no step
   * @return the steps in order
   * @throws IllegalArgumentException for an unknown step or setting
   */
  public static List<Step> parse(String text) {
    List<Step> steps = new ArrayList<>();
    if (text.strip().equals("none")) {
      return steps;
    }
    for (String part : text.split(";", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      if (words[0].isEmpty()) {
        continue;
      }
      Map<String, String> values = Settings.pairs(Arrays.copyOfRange(words, 1, words.length));
      Settings settings = new Settings(words[0], values);
      steps.add(create(words[0], settings));
      settings.checkNames();
    }
    return List.copyOf(steps);
  }

  private static Step create(String name, Settings settings) {
    return switch (name) {
      case "standardize" -> new Scale(Scale.Kind.STANDARD);
      case "minmax" -> new Scale(Scale.Kind.RANGE);
      case "robust" -> new Scale(Scale.Kind.QUARTILES);
      case Polynomial.NAME -> Polynomial.of(settings);
      case VarianceFilter.NAME -> VarianceFilter.of(settings);
      case CorrelationFilter.NAME -> CorrelationFilter.of(settings);
      case Elimination.NAME -> Elimination.of(settings);
      case ForwardAddition.NAME -> ForwardAddition.of(settings);
      case LassoSelection.NAME -> LassoSelection.of(settings);
      case PrincipalComponents.NAME -> PrincipalComponents.of(settings);
      case Autoencoder.NAME -> Autoencoder.of(settings);
      default ->
          throw new IllegalArgumentException(
              "there is no step of preparation \""
                  + name
                  + "\"; there is "
                  + String.join(", ", NAMES));
    };
  }

  /**
   * The transform of its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @return the transform
   * @throws IllegalArgumentException if the type is unknown or the numbers are not sound
   */
  static Transform read(ModelNumbers numbers) {
    return switch (numbers.type()) {
      case Scaling.TYPE -> Scaling.of(numbers);
      case Products.TYPE -> Products.of(numbers);
      case Selection.TYPE -> Selection.of(numbers);
      case LinearProjection.TYPE -> LinearProjection.of(numbers);
      case EncoderTransform.TYPE -> EncoderTransform.of(numbers);
      case KernelTransform.TYPE -> KernelTransform.of(numbers);
      default -> throw new IllegalArgumentException("it holds an unknown step of preparation");
    };
  }
}
