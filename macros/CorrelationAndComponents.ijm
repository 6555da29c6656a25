// What belongs together among measured and computed properties of the elemental crystals, and how many numbers they are
// really: correlations and principal components. Correlation is not causation: volume and bulk modulus go together
// because both follow from the bonds.
//
// Argument: the folder to write into, "correlation-and-components" when there is none.

folder = getArgument();
if (folder == "") folder = "correlation-and-components";
File.makeDirectory(folder);
if (!File.isDirectory(folder)) exit("The folder " + folder + " cannot be made.");

run("Featurize Crystals...",
    "source=sample:elemental-crystals descriptors=[Density] output=[" + folder + "/features.csv]");

// The bulk modulus colours the pictures, and each other column is compared with it.
run("Explore Table...",
    "source=[" + folder + "/features.csv] target=exp_B"
    + " analyses=[Histograms, Scatter matrix, Correlations, Checks of lines, Projection]"
    + " projection=PCA dimensions=2"
    + " summarytable=[" + folder + "/summary.csv] correlationtable=[" + folder + "/correlations.csv]"
    + " checktable=[" + folder + "/checks.csv] coordinatetable=[" + folder + "/components.csv]"
    + " loadingtable=[" + folder + "/loadings.csv]"
    + " histogrampicture=[" + folder + "/histograms.png]"
    + " matrixpicture=[" + folder + "/matrix.png] correlationpicture=[" + folder + "/correlations.png]"
    + " checkpicture=[" + folder + "/checks.png] mappicture=[" + folder + "/components.png]"
    + " screepicture=[" + folder + "/scree.png] loadingpicture=[" + folder + "/loadings.png]");
