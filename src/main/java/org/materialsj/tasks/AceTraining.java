package org.materialsj.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.materialsj.engine.run.RunContext;
import org.materialsj.engine.run.Settings;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.model.atomistic.LabelledFrame;
import org.materialsj.potentials.AtomicResponse;
import org.materialsj.potentials.Calculator;
import org.materialsj.potentials.NeighborList;
import org.materialsj.potentials.ace.AceBasis;
import org.materialsj.potentials.ace.AceGrade;
import org.materialsj.potentials.ace.AcePotential;
import org.materialsj.potentials.ace.AceRadial;
import org.materialsj.potentials.ace.AceSettings;
import org.materialsj.potentials.ace.AceSize;
import org.materialsj.potentials.fit.AceLinearBasis;
import org.materialsj.potentials.fit.FitChoice;
import org.materialsj.potentials.fit.FitOptions;
import org.materialsj.potentials.fit.FitPrior;
import org.materialsj.potentials.fit.LinearFit;
import org.materialsj.potentials.fit.LinearFitter;

/** Fits a linear cluster expansion to frames, with settings given as texts. */
final class AceTraining {

  /** Distances below this part of the smallest one in the frames belong to the repulsive core. */
  private static final double CORE = 0.9;

  private final AceSize size;
  private final double cutoff;
  private final double inner;
  private final AceRadial radial;
  private final FitOptions options;
  private final int members;
  private final boolean graded;

  AceTraining(Settings settings) {
    size = AceSize.valueOf(settings.choice("size", "M", "S", "M", "L", "XL"));
    cutoff = settings.number("cutoff", 5.2, 0.5, 20);
    inner = settings.number("inner", -1, -1, 20);
    radial =
        AceRadial.valueOf(
            settings
                .choice("radial", "chebyshev", "chebyshev", "zernike")
                .toUpperCase(Locale.ROOT));
    options =
        new FitOptions(
            numbers(settings, "energyWeights", "50,150"),
            settings.number("forceWeight", 1, 0, 1e6),
            settings.number("stressWeight", 0, 0, 1e6),
            numbers(settings, "ridges", "1e-7,1e-6,1e-5"),
            settings.choice("prior", "columns", "columns", "smooth").equals("smooth")
                ? FitPrior.SMOOTHNESS
                : FitPrior.COLUMN_SCALE,
            settings.integer("folds", 10, 2, 20));
    members = settings.integer("committee", 0, 0, 100);
    graded = settings.flag("grade", true);
  }

  private static List<Double> numbers(Settings settings, String name, String missing) {
    List<Double> numbers = new ArrayList<>();
    String text = settings.text(name, missing);
    for (String word : text.split(",", -1)) {
      try {
        numbers.add(Double.valueOf(word.strip()));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            name + " must be numbers separated by commas, got \"" + text + "\"", e);
      }
    }
    return numbers;
  }

  /** A fitted potential and what was tried. */
  record Result(AcePotential potential, FeatureTable tried, List<String> notes) {}

  Result fit(List<LabelledFrame> frames, long seed, RunContext run) {
    List<AtomicFrame> atoms = frames.stream().map(LabelledFrame::atoms).toList();
    int[] elements =
        atoms.stream().flatMapToInt(a -> Arrays.stream(a.numbers())).distinct().sorted().toArray();
    double[] nearest = nearest(atoms, run);
    if (nearest.length == 0) {
      throw new IllegalArgumentException(
          "No two atoms of the frames are closer than the cutoff, " + cutoff + " angstrom.");
    }
    double core = inner < 0 ? CORE * nearest[0] : inner;
    AceSettings settings = AceSettings.of(size, cutoff, nearest[nearest.length / 2], core, radial);
    AceBasis basis = AceBasis.of(settings, elements);
    boolean reached = nearest[0] < core;
    List<LabelledFrame> labels = reached ? withoutCore(basis, frames) : frames;
    LinearFit fit =
        LinearFitter.fit(
            new AceLinearBasis(basis), labels, options, seed, run.part(0, graded ? 0.8 : 1));
    double[] shifts =
        Arrays.stream(elements).mapToDouble(z -> fit.energies().energies().get(z)).toArray();
    AcePotential potential =
        new AcePotential("linear ACE " + size, basis, fit.coefficients(), shifts);
    if (members > 0) {
      potential = potential.withCommittee(fit.committee(members, seed));
    }
    if (graded) {
      potential = potential.withGrade(AceGrade.of(basis, atoms, run.part(0.8, 1)));
    }
    List<String> notes = new ArrayList<>(fit.notes());
    long known = labels.stream().mapToLong(this::labels).sum();
    if (known < basis.columns()) {
      notes.add(
          "there are fewer numbers to learn from ("
              + known
              + ") than functions ("
              + basis.columns()
              + "): more frames or a smaller size make the potential worth more");
    }
    if (options.stressWeight() == 0 && labels.stream().anyMatch(f -> f.stress().isPresent())) {
      notes.add(
          "stresses were not learned from; stressWeight=5 or so makes pressures and elastic"
              + " constants better and energies a little worse");
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "%d functions, cutoff %.3f angstrom, repulsive core below %.3f angstrom; energy weight"
                + " %.4g and ridge %.1e%s",
            basis.columns(),
            cutoff,
            core,
            fit.chosen().energyWeight(),
            fit.chosen().ridge(),
            fit.tried().size() > 1 ? ", chosen by cross-validation" : ""));
    return new Result(potential, table(fit.tried()), notes);
  }

  /** How many numbers of a frame have a weight. */
  private long labels(LabelledFrame frame) {
    boolean energies = options.energyWeights().stream().anyMatch(weight -> weight > 0);
    return (energies && frame.energy().isPresent() ? 1 : 0)
        + (options.forceWeight() > 0 && frame.forces().isPresent() ? 3L * frame.atoms().size() : 0)
        + (options.stressWeight() > 0 && frame.stress().isPresent() ? 6 : 0);
  }

  /** The smallest distance of each frame that has one within the cutoff, ascending. */
  private double[] nearest(List<AtomicFrame> frames, RunContext run) {
    return frames.stream()
        .mapToDouble(
            frame -> {
              run.cancel().check("distances");
              NeighborList list = new NeighborList(frame.size(), frame.periodic(), cutoff, 0);
              list.update(frame.positions(), frame.cell());
              return Arrays.stream(list.r(), 0, list.pairs())
                  .min()
                  .orElse(Double.POSITIVE_INFINITY);
            })
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  /** What is left to learn when the core, which the potential has anyway, is taken off. */
  private static List<LabelledFrame> withoutCore(AceBasis basis, List<LabelledFrame> frames) {
    AcePotential core =
        new AcePotential(
            "core", basis, new double[basis.columns()], new double[basis.elements().length]);
    return frames.stream().map(frame -> less(frame, core)).toList();
  }

  private static LabelledFrame less(LabelledFrame frame, AcePotential core) {
    Calculator calculator = new Calculator(core, frame.atoms(), 0);
    AtomicResponse response = calculator.at(frame.atoms().positions());
    OptionalDouble energy =
        frame.energy().isPresent()
            ? OptionalDouble.of(frame.energy().getAsDouble() - response.energy())
            : OptionalDouble.empty();
    Optional<double[]> forces = frame.forces().map(f -> difference(f, response.forces()));
    Optional<double[]> stress = frame.stress().map(s -> difference(s, calculator.stress()));
    return new LabelledFrame(frame.atoms(), frame.group(), energy, forces, stress);
  }

  private static double[] difference(double[] a, double[] b) {
    double[] result = a.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] -= b[i];
    }
    return result;
  }

  private static FeatureTable table(List<FitChoice> tried) {
    return FeatureTable.builder(Collections.nCopies(tried.size(), ""))
        .numbers(new ColumnSpec("energy weight", ""), column(tried, FitChoice::energyWeight))
        .numbers(new ColumnSpec("ridge", ""), column(tried, FitChoice::ridge))
        .numbers(
            new ColumnSpec("energy RMSE in cross-validation", "meV/atom"),
            column(tried, choice -> 1000 * choice.energyError()))
        .numbers(
            new ColumnSpec("force RMSE in cross-validation", "eV/angstrom"),
            column(tried, FitChoice::forceError))
        .numbers(
            new ColumnSpec("virial RMSE in cross-validation", "eV/atom"),
            column(tried, FitChoice::stressError))
        .build();
  }

  private static double[] column(List<FitChoice> tried, ToDoubleFunction<FitChoice> value) {
    return tried.stream().mapToDouble(value).toArray();
  }
}
