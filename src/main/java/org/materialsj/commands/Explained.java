package org.materialsj.commands;

import java.awt.Dimension;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.materialsj.host.Outputs;
import org.materialsj.model.FeatureTable;
import org.materialsj.model.Provenance;
import org.materialsj.tasks.ExplainResult;
import org.materialsj.view.chart.DependenceFigure;
import org.materialsj.view.chart.DependenceSurfaceFigure;
import org.materialsj.view.chart.Figure;
import org.materialsj.view.chart.FigureGrid;
import org.materialsj.view.chart.ImportanceFigure;
import org.materialsj.view.chart.ShapFigure;
import org.materialsj.view.chart.ShapRowFigure;
import org.materialsj.view.chart.TreeFigure;

/**
 * Explanations of a model as pictures.
 *
 * @param result the explanations
 * @param target name of what the model predicts
 */
record Explained(ExplainResult result, String target) {

  static final String NO_TARGET =
      "There are no importances: the table does not hold the target of the model.";
  static final String NO_NUMBERS = "There are no curves: no feature of the model is a number.";
  static final String ONE_NUMBER =
      "There is no picture of two features: the model has only one feature that is a number.";
  static final String NO_TREES =
      "The model has no trees: SHAP values and drawn trees are for decision trees, random forests"
          + " and boosted trees.";
  static final String NOT_LINEAR = "There are no coefficients: the model is not linear.";

  private static final int MOST_COLUMNS = 2;

  /** Pictures in files have so many times the pixels of windows. */
  private static final double ENLARGED = 1.5;

  private static final int LARGEST = 8192;

  Optional<Figure> importances() {
    return result
        .importances()
        .map(importances -> new ImportanceFigure("Importance for " + target, importances));
  }

  Optional<Figure> curves() {
    List<Figure> curves =
        result.curves().stream().map(c -> (Figure) new DependenceFigure(c)).toList();
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(
            curves.size() == 1
                ? curves.get(0)
                : new FigureGrid("Partial dependence of " + target, curves, MOST_COLUMNS));
  }

  Optional<Figure> surface() {
    return result.surface().map(DependenceSurfaceFigure::new);
  }

  Optional<Figure> shap() {
    return result.shap().map(shap -> new ShapFigure("SHAP values of " + target, shap));
  }

  Optional<Figure> row() {
    return result.shap().map(shap -> new ShapRowFigure(shap, result.shapRow()));
  }

  /** The tree of a number, as it was asked for. */
  Optional<Figure> tree(int number) {
    return result.tree().map(tree -> new TreeFigure("Tree " + number + " for " + target, tree));
  }

  /** All pictures that there are. */
  List<Figure> figures(int treeNumber) {
    return Stream.of(importances(), curves(), surface(), shap(), row(), tree(treeNumber))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * Saves what is wanted.
   *
   * @param outputs where to
   * @param provenance what made it
   */
  record Saver(Outputs outputs, Provenance provenance) {

    /** Saves a table, or says why there is none when it is wanted. */
    void table(File file, Optional<FeatureTable> table, String none) throws IOException {
      if (file != null) {
        outputs.table(file, wanted(table, none), provenance);
      }
    }

    /** Saves a picture, or says why there is none when it is wanted. */
    void picture(File file, Optional<Figure> figure, String none) throws IOException {
      if (file != null) {
        Figure wanted = wanted(figure, none);
        Dimension size = wanted.windowSize();
        outputs.figure(file, wanted, enlarged(size.width), enlarged(size.height), provenance);
      }
    }

    private static int enlarged(int pixels) {
      return (int) Math.min(LARGEST, ENLARGED * pixels);
    }

    private static <T> T wanted(Optional<T> made, String none) {
      return made.orElseThrow(() -> new IllegalArgumentException(none));
    }
  }
}
