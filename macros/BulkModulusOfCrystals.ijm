// From thousands of crystals to a model of their bulk modulus: every descriptor, a random forest for
// log10 K, judged by 5-fold cross-validation beside the mean.
//
// Argument: an extended XYZ file of crystals with the property bulkModulus (GPa), for example
// the binaries of the Materials Project, and, behind a semicolon, the folder to write into.

arguments = split(getArgument(), ";");
if (arguments.length == 0) exit("Name an extended XYZ file of crystals with the property bulkModulus (GPa).");
folder = "bulk-modulus-output";
if (arguments.length > 1) folder = arguments[1];
File.makeDirectory(folder);

start = getTime();
run("Featurize Crystals...",
    "source=[" + arguments[0] + "] descriptors=[Magpie, All crystal descriptors]"
    + " output=[" + folder + "/features.csv]");
print("Features: " + (getTime() - start) / 1000 + " s");

start = getTime();
run("Train Materials Model...",
    "features=[" + folder + "/features.csv] target=bulkModulus unit=GPa exclude=[shearModulus]"
    + " logtarget=true trees=100 folds=5 seed=42"
    + " model=[" + folder + "/bulk-modulus.mjmodel]"
    + " parityplot=[" + folder + "/parity.png]"
    + " predictions=[" + folder + "/cross-validation.csv]");
print("Training and judging: " + (getTime() - start) / 1000 + " s");
