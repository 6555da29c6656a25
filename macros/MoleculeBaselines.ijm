// Solubility, hydration free energy and lipophilicity from descriptors and circular fingerprints, judged on a fixed
// test part: RMSE beside that of the mean. Of the few learners and settings tried, those that did best.
//
// Argument: a folder with tables esol.csv, freesolv.csv, lipo.csv that have the columns smiles, value and part, whose
// word test marks the rows to test on; and, behind a semicolon, the folder to write into.

arguments = split(getArgument(), ";");
if (arguments.length == 0) exit("Name a folder with esol.csv, freesolv.csv and lipo.csv.");
folder = "baselines-output";
if (arguments.length > 1) folder = arguments[1];
File.makeDirectory(folder);

names = newArray("esol", "freesolv", "lipo");
units = newArray("log10 mol/L", "kcal/mol", "");
learners = newArray("Gradient boosting", "Ridge regression", "Gradient boosting");
settings = newArray("iterations=400, learningRate=0.05, minLeaf=5, maxLeaves=16", "alpha=auto",
    "iterations=300, learningRate=0.05");
exclude = newArray("ECFP4*", "ECFP4*", "");
for (i = 0; i < names.length; i++) {
  if (File.exists(arguments[0] + "/" + names[i] + ".csv")) {
    start = getTime();
    run("Featurize Molecules...",
        "source=[" + arguments[0] + "/" + names[i] + ".csv] lenient=true normalizenitro=true descriptors=[Molecular descriptors, ECFP4 counts 2048]"
        + " output=[" + folder + "/" + names[i] + "-features.csv]");
    print(names[i] + " features: " + (getTime() - start) / 1000 + " s");
    start = getTime();
    run("Train Materials Model...",
        "features=[" + folder + "/" + names[i] + "-features.csv] target=value unit=[" + units[i] + "]"
        + " exclude=[" + exclude[i] + "] learner=[" + learners[i] + "] settings=[" + settings[i] + "]"
        + " folds=0 testcolumn=part seed=42"
        + " model=[" + folder + "/" + names[i] + ".mjmodel]"
        + " predictions=[" + folder + "/" + names[i] + "-predictions.csv]");
    print(names[i] + " training: " + (getTime() - start) / 1000 + " s");
  }
}
