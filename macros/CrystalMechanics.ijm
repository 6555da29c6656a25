// What a potential says about silicon: the potential of Stillinger and Weber, whose constants are
// those of their paper. A disturbed crystal is brought to rest; then its equation of state, elastic
// constants, the energy of a vacancy and its vibrations are computed and printed beside measured
// values and those of density functional theory (PBE). The potential was made for the crystal and
// its melt, not fitted to stiffness: C44 is too small, and the frequencies are too high.
//
// Argument: the folder to write into, "crystal-mechanics" when there is none.

folder = getArgument();
if (folder == "") folder = "crystal-mechanics";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

// Diamond with the lattice constant 5.6 angstrom, too large, and its atoms shaken.
lattice = 5.6;
places = newArray(0,0,0, 0,2,2, 2,0,2, 2,2,0, 1,1,1, 1,3,3, 3,1,3, 3,3,1);
text = "8\nLattice=\"" + lattice + " 0 0 0 " + lattice + " 0 0 0 " + lattice + "\""
    + " Properties=species:S:1:pos:R:3 name=silicon pbc=\"T T T\"\n";
random("seed", 42);
for (a = 0; a < 8; a++) {
    text += "Si";
    for (k = 0; k < 3; k++) text += " " + d2s(places[3 * a + k] * lattice / 4 + 0.05 * random("gaussian"), 6);
    text += "\n";
}
crystal = folder + "/disturbed.xyz";
File.saveString(text, crystal);

run("Relax Structure...",
    "source=[" + crystal + "] potential=Stillinger-Weber freedom=[positions and cell] pressure=0"
    + " fmax=1e-6 largeststress=1e-5"
    + " relaxed=[" + folder + "/relaxed.cif] trajectory=[" + folder + "/steps.xyz]"
    + " output=[" + folder + "/relaxed.csv] picture=[" + folder + "/relaxation.png]");

run("Crystal Mechanics...",
    "source=[" + folder + "/relaxed.cif] potential=Stillinger-Weber vacancy=true width=15"
    + " output=[" + folder + "/properties.csv] stiffness=[" + folder + "/stiffness.csv]"
    + " energies=[" + folder + "/energies.csv] bands=[" + folder + "/bands.csv]"
    + " curvepicture=[" + folder + "/equation-of-state.png] bandpicture=[" + folder + "/phonons.png]");

lines = split(File.openAsString(folder + "/properties.csv"), "\n");
for (i = 0; i < lines.length; i++) {
    cells = split(lines[i] + ",", ",");
    line = "";
    for (k = 0; k < 5 && k < cells.length; k++) line += cells[k] + "   ";
    print(line);
}
