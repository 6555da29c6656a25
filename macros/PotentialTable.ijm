// The table of test errors of Zuo et al. (2020, doi:10.1021/acs.jpca.9b08723) made anew. Linear
// cluster expansions (bases M and XL, weights and ridge by cross-validation on the training data;
// XL with the energy weight 150; and XL with Zernike radial functions, like MILAD) are fitted to
// Li, Si, Ge and Mo and judged by the test configurations; one more line takes of the two kinds of
// radial functions the one with the smaller error in cross-validation. The potentials of Stillinger and Weber
// and of Tersoff are evaluated for silicon, and EAM potentials where files of them are at hand.
// Published numbers are quoted beside them. Ni and Cu are test only: their training files could not
// be had, so nothing is fitted to them.
//
// The folder receives table.csv (a line per potential and element: RMSE of energies and forces with
// 95 % bootstrap intervals over the n test configurations, time of the fit, chosen weights), and for
// each line of our own the errors by kind of configuration (.csv) and parity plots (.png).
//
// Argument: up to five parts with semicolons between, each may be empty:
//   the folder to write into ("potential-table");
//   elements, such as "Li,Si" (all six);
//   fits, some of "M,XL,W150,MILAD" (all);
//   the folder of the data ("../shared/data/potentials");
//   files of EAM potentials, such as "Ni=Ni_u3.eam.alloy,Cu=Cu_u3.eam.alloy" (files Ni.eam.alloy,
//   Cu.eam.alloy, ... in the folder of the data).

var parts = split(getArgument() + "; ; ; ; ; ", ";");
var folder = part(parts[0], "potential-table");
elements = split(part(parts[1], "Ni,Cu,Li,Mo,Si,Ge"), ",");
fits = split(part(parts[2], "M,XL,W150,MILAD"), ",");
var data = part(parts[3], "../shared/data/potentials");
eam = split(part(parts[4], "-"), ",");
if (!File.isDirectory(data)) exit("The data of the benchmark are not there: " + data + " is no folder.");
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

// The fit of basis XL with the least error in cross-validation, and how many there are.
var best = 1e300;
var bestLine = "";
var bestCount = 0;
var bestSeconds = 0;

var head = "potential,element,kind,energy RMSE (meV/atom),from,to,force RMSE (eV/angstrom),from,to,"
    + "n test configurations,time of fit (s),energy weight,ridge,remark\n";
var table = head;
for (e = 0; e < elements.length; e++) {
    element = elements[e];
    if (!File.exists(file(element, "test"))) exit("There is no test file of " + element + " in " + data + ".");
    if (File.exists(file(element, "train"))) {
        best = 1e300;
        bestCount = 0;
        bestSeconds = 0;
        for (f = 0; f < fits.length; f++) fit(element, fits[f]);
        if (bestCount == 2) {
            cells = split(bestLine, ";");
            numbers = "" + cells[0] + "," + d2s(bestSeconds, 1) + "," + cells[1];
            line("linear ACE XL with radial functions by cross-validation", element, "fitted here",
                numbers, cells[2]);
        }
    } else {
        line("linear ACE (this program)", element, "not fitted", ",,,,,,,,,",
            "test only: the training file could not be had");
    }
    if (element == "Si") {
        apply(element, "Stillinger-Weber", "potential=Stillinger-Weber", "");
        apply(element, "Tersoff", "potential=Tersoff", "");
    }
    source = data + "/" + element + ".eam.alloy";
    for (k = 0; k < eam.length; k++) {
        if (startsWith(eam[k], element + "=")) {
            source = substring(eam[k], lengthOf(element) + 1);
            if (!File.exists(source)) exit("There is no file " + source + ".");
        }
    }
    if (File.exists(source)) {
        apply(element, "EAM", "potential=File modelfile=[" + source + "]", File.getName(source) + "; ");
    }
}
quote(elements);
File.saveString(table, folder + "/table.csv");
show(elements);

function part(text, missing) {
    text = String.trim(text);
    if (text == "") return missing;
    return text;
}

function file(element, set) {
    return data + "/" + element + "_" + set + ".xyz.gz";
}

// Fits to the training file and judges by the test file.
function fit(element, name) {
    if (name == "M") settings = "size=M";
    else if (name == "XL") settings = "size=XL";
    else if (name == "W150") settings = "size=XL energyWeights=150";
    else if (name == "MILAD") settings = "size=XL radial=zernike";
    else exit("There is no fit " + name + ": choose from M, XL, W150, MILAD.");
    path = folder + "/" + element + "-" + name;
    start = getTime();
    run("Train Potential...",
        "source=[" + file(element, "train") + "] method=[Linear ACE] settings=[" + settings + " grade=false]"
        + " potential=[" + path + ".json] output=[" + path + "-weights.csv]");
    seconds = d2s((getTime() - start) / 1000, 1);
    judge(element, path, "potential=File modelfile=[" + path + ".json]");
    label = "linear ACE " + name;
    if (name == "W150") label = "linear ACE XL with energy weight 150";
    if (name == "MILAD") label = "linear ACE XL with Zernike radial functions (MILAD mode)";
    errors = scores(path);
    weights = chosen(path + "-weights.csv");
    line(label, element, "fitted here", errors + "," + seconds + "," + weights, "");
    if (name == "XL" || name == "MILAD") {
        bestCount++;
        bestSeconds += parseFloat(seconds);
        if (least < best) {
            best = least;
            bestLine = errors + ";" + weights + ";the line of " + name;
        }
    }
}

// Judges a potential that was not made for these energies.
function apply(element, name, potential, remark) {
    path = folder + "/" + element + "-" + replace(name, " ", "-");
    judge(element, path, potential + " freeatoms=true");
    errors = scores(path);
    line(name, element, "evaluated here", errors + ",,,", remark + "one constant fitted to the test energies");
}

function judge(element, path, potential) {
    run("Apply Potential...",
        "source=[" + file(element, "test") + "] " + potential
        + " errortable=[" + path + ".csv] parityplot=[" + path + ".png]");
}

function line(name, element, kind, numbers, remark) {
    table += name + "," + element + "," + kind + "," + numbers + "," + remark + "\n";
}

// RMSE of energies and of forces with their intervals, and n.
function scores(path) {
    lines = split(File.openAsString(path + ".csv"), "\n");
    energies = "";
    forces = "";
    for (i = 1; i < lines.length; i++) {
        cells = split(lines[i], ",");
        if (cells[1] == "all frames") {
            numbers = "";
            for (k = 4; k <= 6; k++) {
                digits = 2;
                if (cells[0] == "force component") digits = 4;
                numbers += d2s(parseFloat(cells[k]), digits) + ",";
            }
            if (cells[0] == "energy per atom") energies = numbers;
            if (cells[0] == "force component") forces = numbers + cells[2];
        }
    }
    return energies + forces;
}

// Weight and ridge of the least product of energy and force errors in cross-validation; sets least.
var least = 0;
function chosen(path) {
    lines = split(File.openAsString(path), "\n");
    least = 1e300;
    for (i = 1; i < lines.length; i++) {
        cells = split(lines[i] + ",", ",");
        product = parseFloat(cells[3]) * parseFloat(cells[4]);
        if (product < least) {
            least = product;
            pair = cells[1] + "," + cells[2];
        }
    }
    return pair;
}

// Numbers of others: energies (meV/atom) of Ni, Cu, Li, Mo, Si, Ge, then forces (eV/angstrom).
function quote(elements) {
    zuo = "Zuo et al. 2020";
    uhrin = "Uhrin 2021 (doi:10.1103/PhysRevB.104.144110)";
    pod = "linear fits in the repository cesmix-mit/MLP with 141 to 143 functions";
    quoted("GAP", zuo, ".62 .56 .63 3.55 4.18 4.47", "", elements);
    quoted("MTP", zuo, ".74 .52 .66 3.89 3.02 3.68", "", elements);
    quoted("NNP", zuo, "2.25 1.68 .98 5.67 9.95 10.95", "", elements);
    quoted("SNAP", zuo, "1.17 .87 1.13 9.06 8.06 10.96", "", elements);
    quoted("qSNAP", zuo, "1.04 1.16 .85 3.96 6.28 10.55", "", elements);
    quoted("3-body ACE", uhrin, "1.74 1.19 1.23 4.00 5.16 11.62", "", elements);
    quoted("MILAD", uhrin, "1.39 .96 .64 5.79 5.65 5.47", "", elements);
    quoted("ACE 142", pod, ".91 .75 .79 8.70 5.13 5.58", ".035 .016 .019 .243 .137 .105", elements);
    quoted("POD 142", pod, ".86 .46 1.00 4.18 7.11 9.56", ".035 .018 .017 .185 .148 .114", elements);
    quoted("SNAP 142", pod, "1.18 .91 1.14 5.52 7.45 9.75", ".059 .041 .024 .214 .152 .113", elements);
}

function quoted(name, source, energies, forces, elements) {
    order = split("Ni Cu Li Mo Si Ge", " ");
    energy = split(energies, " ");
    force = split(forces + " ", " ");
    for (k = 0; k < order.length; k++) {
        for (e = 0; e < elements.length; e++) {
            if (order[k] == elements[e]) {
                numbers = energy[k] + ",,,";
                if (forces != "") numbers += force[k];
                line(name, order[k], "quoted", numbers + ",,,,,,", source);
            }
        }
    }
}

// Prints what was measured and quoted, an element after the other.
function show(elements) {
    print("RMSE on the test configurations: energies (meV/atom), forces (eV/angstrom)");
    lines = split(table, "\n");
    for (e = 0; e < elements.length; e++) {
        print(elements[e]);
        for (i = 1; i < lines.length; i++) {
            cells = split(lines[i] + ", ", ",");
            if (cells[1] == elements[e]) {
                text = "  " + cells[0] + " (" + cells[2] + "): ";
                if (cells[2] == "not fitted") text += cells[13];
                else {
                    text += cells[3];
                    if (cells[4] != "") text += " [" + cells[4] + ", " + cells[5] + "]";
                    if (cells[6] != "") text += ", forces " + cells[6];
                    if (cells[7] != "") text += " [" + cells[7] + ", " + cells[8] + "]";
                    if (cells[9] != "") text += ", n " + cells[9];
                    if (cells[10] != "") text += ", " + cells[10] + " s";
                }
                print(text);
            }
        }
    }
}
