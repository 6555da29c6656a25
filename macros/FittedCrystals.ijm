// How well a potential that was learned from density functional theory knows its crystals. A linear
// cluster expansion learns silicon and molybdenum from the training data of Zuo et al. (2020,
// doi:10.1021/acs.jpca.9b08723), weights and ridge by cross-validation: the basis M from energies
// and forces, as the command does when nothing is set, and the basis L from stresses as well, since
// forces say little of how a strained crystal resists. The crystals come to rest, and their lattice
// constants, bulk moduli and elastic constants, of silicon the energy of a vacancy and the
// vibrations as well, stand beside published values: those of density functional theory (PBE), which
// the potential imitates, and measured ones, to which it can be nearer than PBE only by luck.
//
// Argument: the folder to write into, "fitted-crystals" when there is none. The data are looked for
// in ../shared/data/potentials.

var folder = getArgument();
if (folder == "") folder = "fitted-crystals";
var data = "../shared/data/potentials/";
if (!File.exists(data + "Si_train.xyz.gz") || !File.exists(data + "Mo_train.xyz.gz"))
    exit("The training data of Si and Mo are not in " + data + ".");
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

var table = "element,basis,learned from,quantity,value,unit,PBE,experiment,source\n";
// Atoms of the conventional cells, in fractions of the edge.
diamond = newArray(0,0,0, 0,0.5,0.5, 0.5,0,0.5, 0.5,0.5,0,
    0.25,0.25,0.25, 0.25,0.75,0.75, 0.75,0.25,0.75, 0.75,0.75,0.25);
centred = newArray(0,0,0, 0.5,0.5,0.5);
judge("Si", 5.43, diamond, "M", false);
judge("Si", 5.43, diamond, "L", true);
judge("Mo", 3.15, centred, "M", false);
judge("Mo", 3.15, centred, "L", true);
File.saveString(table, folder + "/crystals.csv");

function judge(element, edge, places, size, stresses) {
    settings = "size=" + size + " grade=false";
    learned = "energies and forces";
    if (stresses) {
        settings += " stressWeight=5";
        learned = "energies, forces and stresses";
    }
    name = folder + "/" + element + "-" + size;
    run("Train Potential...",
        "source=[" + data + element + "_train.xyz.gz] testfile=[" + data + element + "_test.xyz.gz]"
        + " method=[Linear ACE] settings=[" + settings + "] potential=[" + name + ".json]"
        + " output=[" + name + "-settings.csv] parityplot=[" + name + "-parity.png]");
    atoms = places.length / 3;
    text = "" + atoms + "\nLattice=\"" + edge + " 0 0 0 " + edge + " 0 0 0 " + edge + "\""
        + " Properties=species:S:1:pos:R:3 name=" + element + " pbc=\"T T T\"\n";
    for (a = 0; a < atoms; a++) {
        text += element;
        for (k = 0; k < 3; k++) text += " " + places[3 * a + k] * edge;
        text += "\n";
    }
    crystal = folder + "/" + element + ".xyz";
    File.saveString(text, crystal);
    phonons = "phonons=false";
    if (element == "Si")
        phonons = "phonons=true bands=[" + name + "-bands.csv] bandpicture=[" + name + "-phonons.png]";
    run("Crystal Mechanics...",
        "source=[" + crystal + "] modelfile=[" + name + ".json] vacancy=true width=10.4 " + phonons
        + " output=[" + name + "-properties.csv] stiffness=[" + name + "-stiffness.csv]"
        + " curvepicture=[" + name + "-equation-of-state.png]");
    say(element, size, learned, File.openAsString(name + "-properties.csv"));
}

// Prints what has a published value, and the highest frequency, and adds it to the table.
function say(element, size, learned, properties) {
    print(element + ", basis " + size + ", learned from " + learned + ":");
    lines = split(properties, "\n");
    for (i = 1; i < lines.length; i++) {
        // Name, value, unit, PBE, experiment, source: only the source may hold commas.
        cells = split(lines[i], "(,)");
        published = cells.length > 4 && (cells[3] != "" || cells[4] != "");
        if (published || startsWith(cells[0], "highest frequency")) {
            told = "  " + cells[0] + " " + d2s(parseFloat(cells[1]), 3) + " " + cells[2];
            if (published && cells[3] != "") told += ", PBE " + cells[3];
            if (published && cells[4] != "") told += ", experiment " + cells[4];
            print(told);
            table += element + "," + size + "," + learned + "," + lines[i] + "\n";
        }
    }
}
