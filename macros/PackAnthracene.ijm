// The crystal of anthracene from its SMILES: packings in P21/c with the molecule on an inversion
// centre, relaxed with the exp-6 potential of Williams 1967.
//
// Arguments, separated by a comma: the folder to write into ("anthracene" when there is none), and
// a CIF file to compare the packings with (may be left out).

given = split(getArgument() + ",", ",");
folder = "anthracene";
if (given.length > 0 && given[0] != "") folder = given[0];
compare = "";
if (given.length > 1) compare = " reference=[" + given[1] + "] clustersize=30";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

run("Pack Molecules...",
    "molecule=c1ccc2cc3ccccc3cc2c1 groups=P21/c site=[inversion centre] evaluations=2000000"
    + " relax=[Williams 1967] seed=42" + compare
    + " output=[" + folder + "/packings.csv] structures=[" + folder + "/packings.cif]"
    + " report=[" + folder + "/packings.md] picture=[" + folder + "/densest.png]");

print("Packings are in " + folder + "/packings.cif, each followed by itself relaxed.");
