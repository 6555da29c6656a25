// Fits linear cluster expansions to the data of Zuo et al. (2020, doi:10.1021/acs.jpca.9b08723)
// and judges them by the test configurations: for Li, Si, Ge and Mo the basis M with weight and
// ridge by cross-validation on the training data, and with the energy weight 150. Parity plots of
// energies, forces and stresses by kind of configuration, with intervals, go to the folder. Ni and
// Cu are left out: only their test files are at hand.
//
// Argument: the folder to write into, "potential-table" when there is none. The data are looked for
// in ../shared/data/potentials.

folder = getArgument();
if (folder == "") folder = "potential-table";
data = "../shared/data/potentials/";
if (!File.exists(data + "Si_train.xyz.gz")) exit("The data are not in " + data + ".");
File.makeDirectory(folder);
elements = newArray("Li", "Si", "Ge", "Mo");
for (i = 0; i < elements.length; i++) {
    fit(elements[i], "cv", "size=M grade=false");
    fit(elements[i], "w150", "size=M grade=false energyWeights=150 ridges=1e-8");
}

function fit(element, name, settings) {
    run("Train Potential...",
        "source=[" + data + element + "_train.xyz.gz] testfile=[" + data + element + "_test.xyz.gz]"
        + " method=[Linear ACE] settings=[" + settings + "]"
        + " potential=[" + folder + "/" + element + "-" + name + ".json]"
        + " output=[" + folder + "/" + element + "-" + name + ".csv]"
        + " parityplot=[" + folder + "/" + element + "-" + name + ".png]");
}
