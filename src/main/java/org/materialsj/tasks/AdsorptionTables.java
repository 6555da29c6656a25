package org.materialsj.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.materialsj.model.ColumnSpec;
import org.materialsj.model.FeatureTable;
import org.materialsj.potentials.adsorption.AdsorptionPoint;
import org.materialsj.potentials.adsorption.AdsorptionUnits;
import org.materialsj.potentials.adsorption.RigidFramework;
import org.materialsj.potentials.adsorption.WidomInsertion;

/** The tables that sampling of adsorption gives. */
record AdsorptionTables(
    AdsorptionRequest request,
    RigidFramework box,
    WidomInsertion.Result widom,
    List<AdsorptionPoint> points) {

  private static final double PASCAL_PER_BAR = 1e5;

  /** One row per pressure. */
  FeatureTable isotherm() {
    List<String> ids =
        Arrays.stream(request.pressures()).mapToObj(AdsorptionInput::pressure).toList();
    double moles = molesPerKilogram();
    double gas = box.unitCells() / (box.volume() * AdsorptionUnits.STANDARD_DENSITY);
    double kilojoules = AdsorptionUnits.KILOJOULE_PER_MOLE;
    double henry = widom.henry(box, request.options().temperature());
    FeatureTable.Builder table =
        FeatureTable.builder(ids)
            .numbers(new ColumnSpec("pressure", "bar"), request.pressures())
            .numbers(new ColumnSpec("fugacity", "bar"), column(AdsorptionPoint::fugacity))
            .numbers(new ColumnSpec("loading", "1/cell"), column(AdsorptionPoint::loading))
            .numbers(
                new ColumnSpec("error of loading", "1/cell"), column(AdsorptionPoint::loadingError))
            .numbers(new ColumnSpec("uptake", "mol/kg"), column(p -> p.loading() * moles))
            .numbers(
                new ColumnSpec("error of uptake", "mol/kg"), column(p -> p.loadingError() * moles))
            .numbers(
                new ColumnSpec("uptake as gas", "cm3(STP)/cm3"), column(p -> p.loading() * gas))
            .numbers(new ColumnSpec("Henry's law", "1/cell"), column(p -> p.fugacity() * henry))
            .numbers(
                new ColumnSpec("heat of adsorption", "kJ/mol"), column(p -> p.heat() * kilojoules))
            .numbers(
                new ColumnSpec("error of heat", "kJ/mol"), column(p -> p.heatError() * kilojoules))
            .numbers(
                new ColumnSpec("exchanges accepted", ""), column(AdsorptionPoint::exchangeRate))
            .numbers(new ColumnSpec("moves accepted", ""), column(AdsorptionPoint::moveRate));
    for (int i = 0; i < points.size(); i++) {
      if (Double.isNaN(points.get(i).loading())) {
        table.error(i, "stopped before anything was measured");
      }
    }
    return table.build();
  }

  /** One row. */
  FeatureTable henry() {
    double temperature = request.options().temperature();
    double perCell = widom.henry(box, temperature);
    double relative = widom.factorError() / widom.factor();
    double moles = perCell * molesPerKilogram() / PASCAL_PER_BAR;
    double kilojoules = AdsorptionUnits.KILOJOULE_PER_MOLE;
    String name = request.framework().name().isBlank() ? "framework" : request.framework().name();
    return FeatureTable.builder(List.of(name))
        .numbers(new ColumnSpec("Henry coefficient", "mol/kg/Pa"), one(moles))
        .numbers(new ColumnSpec("error of coefficient", "mol/kg/Pa"), one(moles * relative))
        .numbers(new ColumnSpec("Henry coefficient of a cell", "1/cell/bar"), one(perCell))
        .numbers(new ColumnSpec("mean Boltzmann factor", ""), one(widom.factor()))
        .numbers(new ColumnSpec("error of factor", ""), one(widom.factorError()))
        .numbers(
            new ColumnSpec("heat at zero loading", "kJ/mol"),
            one(widom.heat(temperature) * kilojoules))
        .numbers(new ColumnSpec("error of heat", "kJ/mol"), one(widom.energyError() * kilojoules))
        .numbers(new ColumnSpec("temperature", "K"), one(temperature))
        .build();
  }

  /** mol/kg for one molecule in each unit cell. */
  private double molesPerKilogram() {
    return 1000 * box.unitCells() / box.mass();
  }

  private double[] column(ToDoubleFunction<AdsorptionPoint> number) {
    return points.stream().mapToDouble(number).toArray();
  }

  private static double[] one(double value) {
    return new double[] {value};
  }
}
