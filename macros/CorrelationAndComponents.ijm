// What belongs together among measured and computed properties of the elemental crystals, and how many numbers they are
// really: correlations and principal components. Correlation is not causation: volume and bulk modulus go together
// because both follow from the bonds.
//
// Argument: the folder to write into, "correlation-and-components" when there is none.

folder = getArgument();
if (folder == "") folder = "correlation-and-components";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

// Names, formulas and cells beside what is computed from them, in one table.
run("Open Structures...", "source=sample:elemental-crystals output=[" + folder + "/structures.csv]");
run("Featurize Crystals...",
    "source=sample:elemental-crystals descriptors=[Density] output=[" + folder + "/features.csv]");

run("Prepare Table...",
    "source=[" + folder + "/structures.csv] joinfile=[" + folder + "/features.csv]"
    + " exclude=[density_2] output=[" + folder + "/crystals.csv]");

// The bulk modulus colours the pictures, and each other column is compared with it.
run("Explore Table...",
    "source=[" + folder + "/crystals.csv] target=exp_B"
    + " analyses=[Histograms, Elements, Scatter matrix, Correlations, Checks of lines, Projection]"
    + " projection=PCA dimensions=2"
    + " summarytable=[" + folder + "/summary.csv] correlationtable=[" + folder + "/correlations.csv]"
    + " checktable=[" + folder + "/checks.csv] coordinatetable=[" + folder + "/components.csv]"
    + " loadingtable=[" + folder + "/loadings.csv]"
    + " histogrampicture=[" + folder + "/histograms.png] elementpicture=[" + folder + "/elements.png]"
    + " matrixpicture=[" + folder + "/matrix.png] correlationpicture=[" + folder + "/correlations.png]"
    + " checkpicture=[" + folder + "/checks.png] mappicture=[" + folder + "/components.png]"
    + " screepicture=[" + folder + "/scree.png] loadingpicture=[" + folder + "/loadings.png]");
