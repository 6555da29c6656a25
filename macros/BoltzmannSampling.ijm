// Two energy surfaces with two states each and a barrier between them, sampled in three ways: by a
// Metropolis chain, which stays in the state it begins in; by parallel tempering, whose cold chain
// crosses by way of hot ones; and by a normalizing flow, which learns from samples of each state
// alone and from the energies, and then makes independent samples with weights. How many samples
// they are worth and the free energy difference of the states stand beside those of quadrature.
//
// Argument: the folder to write into, "boltzmann" when there is none.

var folder = getArgument();
if (folder == "") folder = "boltzmann";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

compare("Double well", "double-well");
compare("Mueller-Brown", "mueller-brown");

// Samples one surface by all methods, and prints what they say.
function compare(surface, name) {
    run("Boltzmann Sampler...",
        "surface=[" + surface + "] output=[" + folder + "/" + name + ".csv]"
        + " figures=[" + folder + "/" + name + ".png]");
    lines = split(File.openAsString(folder + "/" + name + ".csv"), "\n");
    for (i = 1; i < lines.length; i++) {
        cells = split(lines[i], ",");
        print(surface + ", " + cells[0] + ": free energy difference "
            + d2s(parseFloat(cells[3]), 3) + " kT, effective samples "
            + d2s(parseFloat(cells[2]), 0));
    }
}
