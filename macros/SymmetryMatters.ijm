// Why symmetry matters: thousands of conformers of one molecule and their MMFF94 energies; a model on raw
// coordinates that breaks when the molecule is moved, turned or renumbered; and two cures: transformed copies in the
// training part, and inverse distances, which no motion changes.
//
// Argument: the folder to write into, and, behind a semicolon, how many conformers to try.

arguments = split(getArgument(), ";");
folder = "symmetry-output";
if (arguments.length > 0) folder = arguments[0];
tries = "10000";
if (arguments.length > 1) tries = arguments[1];
File.makeDirectory(folder);

start = getTime();
run("Generate Conformers...",
    "molecule=[CC(CCC)CC(C)(CCCC)O] conformers=" + tries + " method=torsions seed=42"
    + " structures=[" + folder + "/conformers.sdf]");
print("Conformers: " + (getTime() - start) / 1000 + " s");

start = getTime();
run("Symmetry Check...",
    "source=[" + folder + "/conformers.sdf] target=energy"
    + " descriptors=Coordinates learner=[Gradient boosting]"
    + " copies=4 augmentation=[translation, rotation and permutation]"
    + " invariants=[Inverse distances (equivalent pairs)]"
    + " invariantlearner=[Ridge regression]"
    + " test=0.07 seed=42"
    + " output=[" + folder + "/symmetry.csv]"
    + " figure=[" + folder + "/symmetry.png]");
print("Symmetry check: " + (getTime() - start) / 1000 + " s");
