package org.materialsj.potentials.descriptor;

import java.util.ArrayList;
import java.util.List;
import org.materialsj.features.environment.Acsf;
import org.materialsj.features.environment.EnvironmentDescriptor;
import org.materialsj.features.environment.Soap;
import org.materialsj.features.environment.SymmetryFunction;
import org.materialsj.potentials.ace.AceBasis;
import org.materialsj.potentials.ace.AceDescriptor;
import org.materialsj.potentials.ace.AceRadial;
import org.materialsj.potentials.ace.AceSettings;
import org.materialsj.potentials.ace.AceSize;

/** The descriptors that a network can be put on; lengths in them go with the cutoff. */
public enum DescriptorKind {
  /**
   * Symmetry functions (Behler 2011, doi:10.1063/1.3553717): G2 at 11 distances from 1/12 of the
   * cutoff on, as wide as they are apart, and G5 of zeta 1, 2, 4, 16, lambda -1 and 1 and two
   * widths: 27 values for one element.
   */
  ACSF {
    @Override
    EnvironmentDescriptor descriptor(double cutoff, int[] elements) {
      double step = cutoff / (RADIAL + 1);
      List<SymmetryFunction> functions = new ArrayList<>();
      for (int k = 1; k <= RADIAL; k++) {
        functions.add(SymmetryFunction.g2(1 / (2 * step * step), k * step));
      }
      for (double width : new double[] {0.3, 3}) {
        for (int zeta : new int[] {1, 2, 4, 16}) {
          functions.add(SymmetryFunction.g5(width / (cutoff * cutoff), zeta, -1));
          functions.add(SymmetryFunction.g5(width / (cutoff * cutoff), zeta, 1));
        }
      }
      return new Acsf(cutoff, functions).forElements(elements);
    }
  },

  /**
   * The power spectrum of smooth overlaps (Bartok et al. 2013, doi:10.1103/PhysRevB.87.184115) with
   * 5 Gaussian radial functions, l up to 4 and Gaussians a tenth of the cutoff wide: 75 values for
   * one element.
   */
  SOAP {
    @Override
    EnvironmentDescriptor descriptor(double cutoff, int[] elements) {
      return new Soap(Soap.Basis.GAUSSIAN, cutoff, 5, 4, cutoff / 10, true).forElements(elements);
    }
  },

  /**
   * Invariants of degrees 1 to 4 of the Zernike moments of the neighbours of each element (Uhrin
   * 2021, doi:10.1103/PhysRevB.104.144110), smoothed towards the cutoff: those of {@link AceSize#S}
   * for one element, 149 values; of degrees 1 to 3 and lower orders for several.
   */
  MILAD {
    @Override
    EnvironmentDescriptor descriptor(double cutoff, int[] elements) {
      boolean one = elements.length == 1;
      AceSettings settings =
          new AceSettings(
              one ? AceSize.S.degrees() : List.of(8, 6, 4),
              one ? AceSize.S.angular() : List.of(0, 3, 2),
              cutoff,
              cutoff / 2,
              0,
              AceRadial.ZERNIKE);
      return new AceDescriptor(AceBasis.of(settings, elements));
    }
  };

  private static final int RADIAL = 11;

  /**
   * The descriptor.
   *
   * @param cutoff distance (angstrom) beyond which neighbours do not count
   * @param elements atomic numbers
   */
  abstract EnvironmentDescriptor descriptor(double cutoff, int[] elements);
}
