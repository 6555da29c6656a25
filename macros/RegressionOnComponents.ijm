// The bulk modulus of elemental crystals from all features, from 4 principal components of them, and from the 4 units
// of an autoencoder, side by side on the same folds. Components and autoencoder are fitted inside each fold.
//
// Data: 71 elemental crystals with measured bulk moduli (Lejaeghere et al. 2014,
// doi:10.1080/10408436.2013.772503), which come with MaterialsJ.
// Argument: the folder to write into, "components-output" when there is none.

folder = getArgument();
if (folder == "") folder = "components-output";
File.makeDirectory(folder);

run("Featurize Crystals...",
    "source=sample:elemental-crystals descriptors=[Magpie, Density] output=[" + folder + "/features.csv]");

none = "standardize";
components = "standardize; pca components=4";
units = "standardize; autoencoder units=4";
data = "features=[" + folder + "/features.csv] target=exp_B unit=GPa exclude=[exp_*, wien2k_*] logtarget=true"
    + " folds=5 seed=42";

run("Compare Materials Models...",
    data + " learners=[Ridge regression, Random forest, Nearest neighbours]"
    + " preparations=[" + none + " | " + components + " | " + units + "]"
    + " output=[" + folder + "/comparison.csv] figure=[" + folder + "/comparison.png]");

names = newArray("all", "components", "autoencoder");
preparations = newArray(none, components, units);
for (i = 0; i < names.length; i++) {
  run("Train Materials Model...",
      data + " learner=[Ridge regression] preparation=[" + preparations[i] + "]"
      + " parityplot=[" + folder + "/" + names[i] + ".png] model=[" + folder + "/" + names[i] + ".mjmodel]"
      + " predictions=[" + folder + "/" + names[i] + ".csv]");
}

print("The logarithm of the bulk modulus, in cross-validation:");
lines = split(File.openAsString(folder + "/comparison.csv"), "\n");
for (k = 1; k < lines.length; k++) {
  name = substring(lines[k], 0, indexOf(lines[k], ","));
  rest = lines[k];
  if (startsWith(lines[k], "\"")) {
    name = substring(lines[k], 1, indexOf(lines[k], "\"", 1));
    rest = substring(lines[k], indexOf(lines[k], "\"", 1));
  }
  cells = split(rest, ",");
  print("  " + name + ": RMSE " + d2s(parseFloat(cells[2]), 3) + " log10 GPa");
}
