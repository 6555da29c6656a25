// Methane, and then carbon dioxide, in the metal-organic framework MOF-5: Henry's coefficient by
// insertions into the empty crystal, the isotherm by Monte Carlo in the grand-canonical ensemble,
// and an image stack of where the molecules are. The framework does not move; its atoms have the
// parameters of the Universal Force Field (UFF), the gases those of TraPPE. Carbon dioxide feels
// the charges of the framework, too.
//
// Structure: Eddaoudi et al. 2002, doi:10.1126/science.1067208. Charges: Dubbeldam et al. 2007,
// doi:10.1002/anie.200700218.
//
// Argument: the folder to write into, "mof-5" when there is none.

var folder = getArgument();
if (folder == "") folder = "mof-5";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

crystal = "data_MOF-5\n"
    + "_cell_length_a 25.832\n_cell_length_b 25.832\n_cell_length_c 25.832\n"
    + "_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\n"
    + "_space_group_name_H-M_alt 'F m -3 m'\n"
    + "loop_\n_atom_site_label\n_atom_site_type_symbol\n"
    + "_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n_atom_site_charge\n"
    + "Zn1 Zn 0.2934 0.2066 0.2066 1.275\n"
    + "O1 O 0.25 0.25 0.25 -1.5\n"
    + "O2 O 0.2819 0.2181 0.134 -0.6\n"
    + "C1 C 0.25 0.25 0.1113 0.475\n"
    + "C2 C 0.25 0.25 0.0538 0.125\n"
    + "C3 C 0.2829 0.2171 0.0269 -0.15\n"
    + "H1 H 0.3049 0.1951 0.0448 0.15\n";
var framework = folder + "/MOF-5.cif";
File.saveString(crystal, framework);

sample("Methane", "methane", "1 5 10 20 35 50 65", 60000);
sample("Carbon dioxide", "carbon-dioxide", "1 5 10", 20000);

// Samples one gas, and says how much of it is taken up at the last pressure.
function sample(gas, name, pressures, steps) {
    run("Sample Adsorption...",
        "source=[" + framework + "] guest=[" + gas + "] pressures=[" + pressures + "]"
        + " equilibration=" + steps + " steps=" + steps + " insertions=20000 voxel=0.5"
        + " output=[" + folder + "/" + name + ".csv] henry=[" + folder + "/" + name + "-henry.csv]"
        + " density=[" + folder + "/" + name + "-density.tif]"
        + " snapshots=[" + folder + "/" + name + ".cif]"
        + " figure=[" + folder + "/" + name + ".png]");
    lines = split(File.openAsString(folder + "/" + name + ".csv"), "\n");
    cells = split(lines[lines.length - 1], ",");
    print(gas + " at " + cells[0] + ": " + d2s(parseFloat(cells[5]), 2) + " mol/kg ("
        + d2s(parseFloat(cells[7]), 0) + " cm3 of gas per cm3), heat of adsorption "
        + d2s(parseFloat(cells[9]), 1) + " kJ/mol");
}
