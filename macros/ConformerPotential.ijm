// A network of scalars and vectors (PaiNN) learns energies and forces of the conformers of a
// molecule from a force field (MMFF94), and is judged by every fifth conformer, which it has not
// seen. Beside it stands a line through all distances between atoms (ridge regression), which
// learns from energies alone, one number for each conformer, and needs the atoms in the same order;
// the network also heeds three numbers for each atom, and the order does not matter to it.
//
// Argument: folder;SMILES;conformers;settings - each may be left out. Without: the folder
// "conformer-potential", butan-1-ol, 250 conformers and settings that end within half a minute. The
// molecule of the talk, for minutes:
// "talk;CC(CCC)CC(C)(CCCC)O;3200;epochs=40 learningRate=6e-3 energyWeight=300 forceWeight=1"

arguments = newArray("conformer-potential", "CCCCO", "250",
    "epochs=50 learningRate=6e-3 energyWeight=300 forceWeight=1");
given = split(getArgument(), ";");
for (i = 0; i < given.length && i < 4; i++) if (given[i] != "") arguments[i] = given[i];
folder = arguments[0];
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

run("Generate Conformers...",
    "molecule=[" + arguments[1] + "] conformers=" + arguments[2] + " method=torsions prunermsd=0"
    + " energywindow=1000 structures=[" + folder + "/conformers.sdf]");
run("Apply Potential...",
    "source=[" + folder + "/conformers.sdf] potential=MMFF94 frames=[" + folder + "/labelled.xyz]");

// Every fifth conformer is set aside. A frame is a line with the number of atoms, a line that holds
// the energy, and a line per atom.
lines = split(File.openAsString(folder + "/labelled.xyz"), "\n");
size = parseInt(lines[0]) + 2;
count = floor(lines.length / size);
training = folder + "/training.xyz";
test = folder + "/test.xyz";
File.saveString("", training);
File.saveString("", test);
energies = newArray(count);
for (c = 0; c < count; c++) {
    frame = String.join(Array.slice(lines, c * size, (c + 1) * size), "\n");
    if (c % 5 == 0) File.append(frame, test); else File.append(frame, training);
    start = indexOf(lines[c * size + 1], " energy=") + 8;
    rest = substring(lines[c * size + 1], start) + " ";
    energies[c] = parseFloat(substring(rest, 0, indexOf(rest, " ")));
}

// Ridge regression on distances.
run("Featurize Molecules...",
    "source=[" + folder + "/conformers.sdf] descriptors=[Distances (file order)]"
    + " output=[" + folder + "/distances.csv]");
rows = split(File.openAsString(folder + "/distances.csv"), "\n");
rows[0] = rows[0] + ",E,part";
for (c = 0; c < count; c++) {
    part = "train";
    if (c % 5 == 0) part = "test";
    rows[c + 1] = rows[c + 1] + "," + d2s(energies[c], 9) + "," + part;
}
File.saveString(String.join(rows, "\n") + "\n", folder + "/table.csv");
run("Train Materials Model...",
    "features=[" + folder + "/table.csv] target=E unit=eV exclude=[energy, weight, rmsd to lowest]"
    + " learner=[Ridge regression] settings=[alpha=auto]"
    + " folds=0 testcolumn=part predictions=[" + folder + "/ridge.csv]");

start = getTime();
run("Train Potential...",
    "source=[" + training + "] testfile=[" + test + "] method=PaiNN settings=[" + arguments[3] + "]"
    + " validation=0.1 potential=[" + folder + "/painn.json] output=[" + folder + "/epochs.csv]"
    + " parityplot=[" + folder + "/parity.png] lossplot=[" + folder + "/learning-curve.png]");
seconds = (getTime() - start) / 1000;
run("Apply Potential...",
    "source=[" + test + "] modelfile=[" + folder + "/painn.json] output=[" + folder + "/applied.csv]"
    + " errortable=[" + folder + "/errors.csv]");

// Both beside each other, in kcal/mol for the whole molecule.
kcal = 23.060548;
lines = split(File.openAsString(folder + "/applied.csv"), "\n");
painn = 0;
for (i = 1; i < lines.length; i++) painn += pow(column(lines, "energy error per atom", i) * (size - 2), 2);
tested = lines.length - 1;
lines = split(File.openAsString(folder + "/ridge.csv"), "\n");
ridge = 0;
guess = 0;
mean = 0;
for (c = 0; c < count; c++) if (c % 5 != 0) mean = mean + energies[c] / (count - tested);
for (c = 0; c < count; c += 5) {
    ridge += pow(column(lines, "predicted E", c + 1) - energies[c], 2);
    guess += pow(energies[c] - mean, 2);
}
print("Energies of " + tested + " conformers that were not learned from, root mean square error (kcal/mol):");
print("always the mean: " + d2s(kcal * sqrt(guess / tested), 3));
print("ridge regression on distances: " + d2s(kcal * sqrt(ridge / tested), 3));
print("PaiNN on energies and forces: " + d2s(kcal * sqrt(painn / tested), 3) + " after " + d2s(seconds, 0) + " s");
lines = split(File.openAsString(folder + "/errors.csv"), "\n");
print("forces by PaiNN: " + d2s(kcal * forceError(lines), 3) + " kcal/mol/angstrom");

// The number in a row of a table, under the first column whose name begins so.
function column(lines, name, row) {
    names = split(lines[0], "(,)");
    cells = split(lines[row], "(,)");
    for (k = 0; k < names.length; k++) if (startsWith(names[k], name)) return parseFloat(cells[k]);
    exit("There is no column " + name + ".");
}

function forceError(lines) {
    for (i = 1; i < lines.length; i++)
        if (startsWith(lines[i], "force component,all frames")) return column(lines, "RMSE", i);
    return NaN;
}
