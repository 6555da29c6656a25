// Moment invariants of the 162 molecules of the G2 set: of whole molecules, and of the environments of
// their atoms, averaged over each element or in a row of their own.
//
// Argument: the folder to write into, "moments-output" when there is none.

folder = getArgument();
if (folder == "") folder = "moments-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");
molecules = "source=sample:g2-molecules";

// Whole molecules in a ball of 5 angstrom around each, weights 1 to 6 shared by the elements that
// occur: 295 invariants and the properties of each molecule.
run("Moment Invariants...", molecules + " output=[" + folder + "/molecules.csv]");

// With the pseudoscalars that tell mirror images apart, as signed roots, and with fixed species, so
// that tables of other molecules have the same weights.
run("Moment Invariants...",
    molecules + " chirality=true scaling=[signed root] species=[H, Li, Be, B, C, N, O, F, Na, Mg, Al, Si, P, S, Cl]"
    + " output=[" + folder + "/chiral.csv]");

// Environments of atoms within 4 angstrom, averaged over the atoms of each element.
run("Moment Invariants...",
    molecules + " centre=[atoms, mean of each element] cutoff=4 smooth=true order=5"
    + " output=[" + folder + "/means.csv]");

// One row per atom.
run("Moment Invariants...",
    molecules + " centre=[each atom] cutoff=4 smooth=true order=5 weights=[atomic number]"
    + " output=[" + folder + "/atoms.csv]");

files = getFileList(folder);
print("Moment invariants are in " + folder + ":");
for (i = 0; i < files.length; i++) print("  " + files[i]);
