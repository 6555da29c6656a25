// How well a potential that was learned from density functional theory knows its crystals. A linear
// cluster expansion with the settings of the command (basis M, weight and ridge by
// cross-validation) learns silicon and molybdenum from the training data of Zuo et al. (2020,
// doi:10.1021/acs.jpca.9b08723). The crystals come to rest under it, and their lattice constants,
// bulk moduli, elastic constants and vacancies, of silicon the vibrations as well, stand beside
// published values: those of density functional theory (PBE), which the potential imitates, and
// measured ones, which it cannot be nearer to than PBE is but by luck.
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

var table = "element,quantity,unit,learned potential,PBE,experiment,source\n";
// Atoms of the conventional cells, in fractions of the edge.
diamond = newArray(0,0,0, 0,0.5,0.5, 0.5,0,0.5, 0.5,0.5,0,
    0.25,0.25,0.25, 0.25,0.75,0.75, 0.75,0.25,0.75, 0.75,0.75,0.25);
centred = newArray(0,0,0, 0.5,0.5,0.5);
judge("Si", 5.43, diamond, true);
judge("Mo", 3.15, centred, false);
File.saveString(table, folder + "/crystals.csv");

function judge(element, edge, places, vibrations) {
    run("Train Potential...",
        "source=[" + data + element + "_train.xyz.gz] testfile=[" + data + element + "_test.xyz.gz]"
        + " method=[Linear ACE] potential=[" + folder + "/" + element + ".json]"
        + " output=[" + folder + "/" + element + "-settings.csv]"
        + " parityplot=[" + folder + "/" + element + "-parity.png]");
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
    if (vibrations)
        phonons = "phonons=true bands=[" + folder + "/" + element + "-bands.csv]"
            + " bandpicture=[" + folder + "/" + element + "-phonons.png]";
    run("Crystal Mechanics...",
        "source=[" + crystal + "] modelfile=[" + folder + "/" + element + ".json]"
        + " vacancy=true width=9 " + phonons
        + " output=[" + folder + "/" + element + "-properties.csv]"
        + " stiffness=[" + folder + "/" + element + "-stiffness.csv]"
        + " curvepicture=[" + folder + "/" + element + "-equation-of-state.png]");
    say(element);
}

// Prints what has a published value, and adds it to the table.
function say(element) {
    lines = split(File.openAsString(folder + "/" + element + "-properties.csv"), "\n");
    for (i = 1; i < lines.length; i++) {
        cells = split(lines[i], "(,)");
        published = cells.length > 4 && (cells[3] != "" || cells[4] != "");
        if (published || startsWith(cells[0], "highest frequency")) {
            // The last comma-free cells are the source, which may hold "; ".
            value = d2s(parseFloat(cells[1]), 3);
            row = element + "," + cells[0] + "," + cells[2] + "," + value;
            told = element + " " + cells[0] + ": " + value + " " + cells[2];
            for (k = 3; k < 6; k++) {
                cell = "";
                if (k < cells.length) cell = cells[k];
                row += "," + cell;
                if (cell != "" && k == 3) told += ", PBE " + cell;
                if (cell != "" && k == 4) told += ", experiment " + cell;
            }
            print(told);
            table += row + "\n";
        }
    }
}
