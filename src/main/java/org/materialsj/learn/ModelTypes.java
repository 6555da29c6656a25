package org.materialsj.learn;

import org.materialsj.learn.boosting.BoostedTrees;
import org.materialsj.learn.forest.Forest;
import org.materialsj.learn.kernel.GaussianProcessModel;
import org.materialsj.learn.kernel.KernelModel;
import org.materialsj.learn.kernel.SupportVectorClasses;
import org.materialsj.learn.linear.LinearClasses;
import org.materialsj.learn.linear.LinearModel;
import org.materialsj.learn.linear.SoftmaxModel;
import org.materialsj.learn.neighbours.NeighbourModel;
import org.materialsj.learn.network.NetworkModel;
import org.materialsj.learn.preparation.PipelineModel;
import org.materialsj.learn.tree.DecisionTreeModel;

/** The closed list of models that a model file can hold. */
public final class ModelTypes {

  private ModelTypes() {}

  /**
   * The model of its numbers.
   *
   * @param numbers from a file: trusted in nothing
   * @param features number of features of a row
   * @param classes number of classes; 0 for regression
   * @return the model
   * @throws IllegalArgumentException if the type is unknown or the numbers are not sound
   */
  public static Model read(ModelNumbers numbers, int features, int classes) {
    return switch (numbers.type()) {
      case Forest.TYPE -> Forest.of(numbers, features, classes);
      case BoostedTrees.TYPE -> BoostedTrees.of(numbers, features, classes);
      case DecisionTreeModel.TYPE -> DecisionTreeModel.of(numbers, features, classes);
      case LinearModel.TYPE -> LinearModel.of(numbers, features, classes);
      case NeighbourModel.TYPE -> NeighbourModel.of(numbers, features, classes);
      case KernelModel.TYPE -> KernelModel.of(numbers, features, classes);
      case LinearClasses.TYPE -> LinearClasses.of(numbers, features, classes);
      case SoftmaxModel.TYPE -> SoftmaxModel.of(numbers, features, classes);
      case GaussianProcessModel.TYPE -> GaussianProcessModel.of(numbers, features, classes);
      case SupportVectorClasses.TYPE -> SupportVectorClasses.of(numbers, features, classes);
      case NetworkModel.TYPE -> NetworkModel.of(numbers, features, classes);
      case ConstantModel.TYPE -> ConstantModel.of(numbers, features, classes);
      case PipelineModel.TYPE -> PipelineModel.of(numbers, features, classes);
      default ->
          throw new IllegalArgumentException(
              "it holds a model of a type that this MaterialsJ does not know");
    };
  }
}
