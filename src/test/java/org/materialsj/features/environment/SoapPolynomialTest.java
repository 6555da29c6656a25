package org.materialsj.features.environment;

class SoapPolynomialTest extends EnvironmentDescriptorContract {

  @Override
  protected DescriptorFamily create() {
    return new Soap(Soap.Basis.POLYNOMIAL, 4, 2, 3, 0.5, true);
  }
}
