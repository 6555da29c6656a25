// How many examples does it take to learn two constants? Clusters of eight Lennard-Jones atoms
// (epsilon = sigma = 1), each atom shaken, give energies and forces; Fit Potential learns epsilon
// and sigma from few or many of them, with more or less noise, many times over. The mean of the
// fits minus the truth is their bias, their scatter is their spread: bias and variance of a model
// that is right. From energies alone the constants scatter far more than with forces, which are 24
// numbers per cluster instead of one. The potential that was learned is then applied to other
// clusters.
//
// Argument: the folder to write into, "fit-potential" when there is none.

var folder = getArgument();
if (folder == "") folder = "fit-potential";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

clusters = 100;
shake = 0.05;
// The least energy of eight such atoms is -19.821489 epsilon.
relaxed = newArray(
    -0.2696395461, 1.5611718780, 0.2845127700, 0.5026875637, 1.5840838354, 1.0929856810,
    0.4252938756, 0.7010813118, 0.4102403218, 0.8096273927, 1.6744055791, 0.0143210307,
    1.2860355643, 0.7060578487, -0.2930892534, 1.4438864681, 1.1110962518, 0.7344188331,
    1.2833503748, 0.0171690061, 0.5971376701, 0.7897952831, 0.5600315147, 1.4508253501);
var atoms = 8;

learn = "";
test = "";
random("seed", 42);
for (c = 0; c < 2 * clusters; c++) {
    at = newArray(3 * atoms);
    for (i = 0; i < 3 * atoms; i++) at[i] = relaxed[i] + shake * random("gaussian");
    frame = lennardJones(at);
    if (c < clusters) learn += frame;
    else test += frame;
}
var data = folder + "/learn.xyz";
File.saveString(learn, data);
File.saveString(test, folder + "/test.xyz");

print("Error of sigma learned from 10 clusters with noise 0.3 (percent)");
print("from energies: " + fit("energies", 0));
print("from energies and forces: " + fit("forces", 1));

run("Apply Potential...",
    "source=[" + folder + "/test.xyz] potential=File modelfile=[" + folder + "/forces.json]"
    + " output=[" + folder + "/applied.csv] frames=[" + folder + "/applied.xyz]"
    + " errortable=[" + folder + "/errors.csv] parityplot=[" + folder + "/parity.png]");

// Fits, and returns the error of sigma where few noisy clusters are given.
function fit(name, weight) {
    run("Fit Potential...",
        "source=[" + data + "] units=[epsilon and sigma] forceweight=" + weight
        + " sizes=[5, 10, 20, 50, 100] noise=[0.03, 0.3] repetitions=40 known=[epsilon=1 sigma=1]"
        + " potentialfile=[" + folder + "/" + name + ".json]"
        + " output=[" + folder + "/" + name + ".csv]"
        + " learningtable=[" + folder + "/" + name + "-learning.csv]"
        + " figures=[" + folder + "/" + name + ".png]");
    lines = split(File.openAsString(folder + "/" + name + "-learning.csv"), "\n");
    for (i = 1; i < lines.length; i++) {
        if (indexOf(lines[i], "sigma, 10 frames, noise 0.3") >= 0) {
            cells = split(lines[i], ",");
            return cells[cells.length - 1];
        }
    }
    exit("The learning curve has no such point.");
}

// One frame of extended XYZ: positions and forces of atoms that stand for any element.
function lennardJones(at) {
    energy = 0;
    force = newArray(3 * atoms);
    for (a = 0; a < atoms; a++) {
        for (b = a + 1; b < atoms; b++) {
            x = at[3 * a] - at[3 * b];
            y = at[3 * a + 1] - at[3 * b + 1];
            z = at[3 * a + 2] - at[3 * b + 2];
            square = x * x + y * y + z * z;
            sixth = 1 / (square * square * square);
            energy += 4 * (sixth * sixth - sixth);
            pull = (48 * sixth * sixth - 24 * sixth) / square;
            force[3 * a] += pull * x;
            force[3 * a + 1] += pull * y;
            force[3 * a + 2] += pull * z;
            force[3 * b] -= pull * x;
            force[3 * b + 1] -= pull * y;
            force[3 * b + 2] -= pull * z;
        }
    }
    frame = "" + atoms + "\nProperties=species:S:1:pos:R:3:forces:R:3 energy=" + d2s(energy, 9) + "\n";
    for (a = 0; a < atoms; a++) {
        frame += "Ar";
        for (i = 0; i < 3; i++) frame += " " + d2s(at[3 * a + i], 9);
        for (i = 0; i < 3; i++) frame += " " + d2s(force[3 * a + i], 9);
        frame += "\n";
    }
    return frame;
}
