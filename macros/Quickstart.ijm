// From crystal structures to a trained model, its predictions and two pictures.
//
// Data: 71 elemental crystals with measured bulk moduli (Lejaeghere et al. 2014,
// doi:10.1080/10408436.2013.772503), which come with MaterialsJ.
// Argument: the folder to write into, "quickstart-output" when there is none.

folder = getArgument();
if (folder == "") folder = "quickstart-output";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");
crystals = "sample:elemental-crystals";

// What is in the file: names, formulas, cells.
run("Open Structures...", "source=" + crystals + " output=[" + folder + "/structures.csv]");

// Numbers for every crystal: element properties (Magpie) and densities.
run("Featurize Crystals...",
    "source=" + crystals + " descriptors=[Magpie, Density] output=[" + folder + "/features.csv]");

// A random forest for log10 of the measured bulk modulus (GPa), judged by 5-fold cross-validation.
// Columns that know the answer are left out: all measured and all computed properties.
run("Train Materials Model...",
    "features=[" + folder + "/features.csv] target=exp_B unit=GPa exclude=[exp_*, wien2k_*] logtarget=true"
    + " trees=200 folds=5 seed=42"
    + " model=[" + folder + "/bulk-modulus.mjmodel]"
    + " parityplot=[" + folder + "/parity.png]"
    + " predictions=[" + folder + "/cross-validation.csv]");

// The model on all crystals, also on those whose bulk modulus nobody has measured.
run("Apply Materials Model...",
    "model=[" + folder + "/bulk-modulus.mjmodel] features=[" + folder + "/features.csv]"
    + " output=[" + folder + "/predictions.csv]");

// A picture of one crystal.
run("Structure Viewer...",
    "source=" + crystals + " number=6 style=[Ball and stick] cellsa=3 cellsb=3 cellsc=2"
    + " output=[" + folder + "/crystal.png]");

files = getFileList(folder);
print("The Quickstart wrote into " + folder + ":");
for (i = 0; i < files.length; i++) print("  " + files[i]);
