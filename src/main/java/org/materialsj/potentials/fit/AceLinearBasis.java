package org.materialsj.potentials.fit;

import org.materialsj.model.atomistic.AtomicFrame;
import org.materialsj.potentials.ace.AceBasis;
import org.materialsj.potentials.ace.AceRows;

/** A cluster expansion as functions to fit. */
public final class AceLinearBasis implements LinearBasis {

  private final AceBasis basis;

  /**
   * Functions to fit.
   *
   * @param basis the functions
   */
  public AceLinearBasis(AceBasis basis) {
    this.basis = basis;
  }

  @Override
  public int[] elements() {
    return basis.elements();
  }

  @Override
  public int columns() {
    return basis.columns();
  }

  @Override
  public double[] roughness() {
    return basis.roughness();
  }

  @Override
  public Rows rows() {
    AceRows rows = new AceRows(basis);
    return new Rows() {
      @Override
      public void evaluate(AtomicFrame frame) {
        rows.evaluate(frame);
      }

      @Override
      public double[] energy() {
        return rows.energy();
      }

      @Override
      public double[][] forces() {
        return rows.forces();
      }

      @Override
      public double[][] strain() {
        return rows.strain();
      }
    };
  }
}
